/**
 * Numbers under a chart that stand in no single row, counted again from the rows: by hand, not by the kind's own code.
 * A kind that computes what its table says needs its recount here, or the test of tables fails.
 */
import { stages } from '#lib/data/stages.ts';
import type { Row, Where } from '#lib/charts/bundle.ts';
import { select } from '#lib/charts/spec/select.ts';
import { STATE_WORDS } from '#lib/charts/tiles/tiles.ts';
import { inEU } from '#lib/text/countries.ts';
import { sayDate } from '#lib/text/dates.ts';
import { add, text, value, type Ground, type Told } from './recount.ts';
import { bulletBars, funnel } from './recount-plants.ts';

interface Element {
	table: string;
	symbol: string;
	name: string;
	number: string;
}

/** Each element by its table, and how it stands on each day by the rows of rules. */
function tiles({ spec, own, rows }: Ground): Told[] {
	const { table, symbol, name, number } = spec.options.elements as Element;
	const days = (spec.options.moments as { event: string }[]).map(({ event }) =>
		text(rows('events', { id: event })[0] ?? {}, 'date')
	);
	const on = (day: string, element: string): string => {
		const said = own.filter(
			(row) =>
				text(row, spec.columns.symbol) === element &&
				text(row, spec.columns.announced) !== '' &&
				text(row, spec.columns.announced) <= day
		);
		const from = (row: Row) => text(row, spec.columns.suspended_from);
		const resting = said.filter(
			(row) => from(row) && from(row) <= day && day < text(row, spec.columns.suspended_until)
		);
		const strict = said.filter((row) => {
			const start = text(row, spec.columns.in_force);
			return !resting.includes(row) && start && start <= day;
		});
		if (strict.length) return STATE_WORDS.lit;
		if (resting.length) return STATE_WORDS.suspended;
		return said.length ? STATE_WORDS.announced : STATE_WORDS.free;
	};
	return rows(table).flatMap((element): Told[] => [
		{ line: [text(element, name)], head: 'Number', numbers: [value(element, number)] },
		...days.map((day) => ({
			line: [text(element, name)],
			head: sayDate(day),
			words: on(day, text(element, symbol))
		}))
	]);
}

/** Facilities by region, stage and state, one by one. */
function signGrid({ spec, own }: Ground): Told[] {
	const regions = spec.options.regions as { name: string; countries?: string[] }[];
	const states = spec.options.states as { name: string; where?: Where }[];
	const home = (country: string) =>
		regions.find(({ countries }) => countries?.includes(country)) ??
		regions.find(({ countries }) => countries?.includes('EU') && inEU(country)) ??
		regions.find(({ countries }) => !countries);
	const line = (first: [string, string], some: Row[]): Told[] => [
		...states.map(({ name, where }) => {
			const others = states.flatMap((one) => (one.where ? select(some, one.where) : []));
			return {
				line: first,
				head: name,
				numbers: [where ? select(some, where).length : some.length - others.length]
			};
		}),
		{ line: first, head: 'all', numbers: [some.length] }
	];
	const of = (stage: string) => own.filter((row) => text(row, spec.columns.stage) === stage);
	return [
		...stages.flatMap(({ id, name }) => [
			...regions.flatMap((region) => {
				const here = of(id).filter((row) => home(text(row, spec.columns.country)) === region);
				return here.length ? line([region.name, name], here) : [];
			}),
			...line(['All regions', name], of(id))
		]),
		...line(['All regions', 'All stages'], own)
	];
}

/** Shares, their squares and how many there are, year by year. */
function concentration({ spec, own, rows }: Ground): Told[] {
	const { period, value: amount } = spec.columns;
	const other = spec.options.other as { name: string; where: Where } | undefined;
	const years = (some: Row[], after: string) =>
		[...new Set(some.map((row) => text(row, period)))].flatMap((year): Told[] => {
			const amounts = some.filter((row) => text(row, period) === year).map((row) => value(row, amount));
			const shares = amounts.map((one) => one / add(amounts));
			const index = add(shares.map((share) => share * share));
			const told: [string, number][] = [
				[`Index, ${spec.unit.short}`, index],
				['As if so many of equal size', 1 / index],
				['Its share', 100 * Math.max(...shares)],
				['How many supply', shares.filter((share) => share > 0).length]
			];
			return told.map(([head, number]) => ({ line: [year + after], head, numbers: [number] }));
		});
	return [...years(own, ''), ...(other ? years(rows(spec.table, other.where), `, ${other.name}`) : [])];
}

/** What is in a bar, what is left of it, and the share of each. */
function partBars({ spec, own }: Ground): Told[] {
	const { bar, part, value: amount } = spec.columns;
	const rest = spec.options.rest as { whole: string; name: string };
	const groups = spec.options.groups as { name: string; where: Where; parts: { value: string }[] }[];
	return groups.flatMap((group) => {
		const some = select(own, group.where);
		return [...new Set(some.map((row) => text(row, bar)))].flatMap((name): Told[] => {
			const of = (one: string) =>
				some.find((row) => text(row, bar) === name && text(row, part) === one) ?? {};
			const whole = value(of(rest.whole), amount);
			const pieces = group.parts.map((one): [string, number] => [one.value, value(of(one.value), amount)]);
			const left = whole - add(pieces.map(([, number]) => number));
			const told: [string, number][] = [...pieces, ['all', whole]];
			if (left > 1e-6) told.push([rest.name, left]);
			return told.flatMap(([from, number]) => {
				const line = [group.name, name, from];
				return [
					{ line, head: spec.unit.spoken, numbers: [number] },
					{ line, head: 'share of the sum', numbers: [(100 * number) / whole] }
				];
			});
		});
	});
}

/** Each part of a bar, the sums of families and those that are pointed out, and the sum of all. */
function stackedBars({ spec, own, rows }: Ground): Told[] {
	const { bar, part, value: amount } = spec.columns;
	const points = spec.options.point_out as { name: string; parts: string[] }[];
	const names = [...new Set(own.map((row) => text(row, part)))];
	const { table, key, family } = spec.options.parts as { table: string; key: string; family: string };
	const families = (spec.options.families as { value: string; column?: string }[]).flatMap(
		({ value: kin, column }): [string, string[]][] =>
			column ? [[column, rows(table, { [family]: kin }).map((row) => text(row, key))]] : []
	);
	return [...new Set(own.map((row) => text(row, bar)))].flatMap((subject) => {
		const of = (some: string[]) =>
			own
				.filter((row) => text(row, bar) === subject && some.includes(text(row, part)))
				.map((row) => value(row, amount));
		const cells: [string, number[]][] = [
			...names.map((name): [string, number[]] => [name, of([name])]),
			...families.map(([head, kin]): [string, number[]] => [head, of(kin)]),
			...points.map((one): [string, number[]] => [one.name, of(one.parts)]),
			['Sum', of(names)]
		];
		const called = Object.entries(spec.names).reduce((all, [from, to]) => all.replace(from, to), subject);
		return cells.map(([head, some]) => ({ line: [called], head, numbers: some.length ? [add(some)] : [] }));
	});
}

interface Measure {
	where: Where;
	whole?: { table: string; where: Where; column: string; lane: string; rest: string };
}

/** All that came to a place, which stands in another table than the links, and what of it no link brings. */
function flows({ spec, own, rows }: Ground): Told[] {
	return (spec.options.measures as Measure[])
		.flatMap(({ where, whole }) => (whole ? [{ ...whole, links: select(own, where) }] : []))
		.flatMap(({ table, where, column, lane, rest, links }, at, wholes) =>
			rows(table, where).flatMap((row): Told[] => {
				const like = wholes.slice(0, at).filter((one) => one.lane === lane);
				const year = sayDate(text(row, 'year'));
				const known = add(links.map((link) => value(link, spec.columns.amount)));
				const told = (name: string, number: number, nth: number): Told[] => [
					{ line: [name, lane], nth, head: 'Amount', numbers: [number] },
					{ line: [name, lane], nth, head: 'Year', words: year }
				];
				return [
					...told('all', value(row, column), like.length),
					...told(rest, value(row, column) - known, like.filter((one) => one.rest === rest).length)
				];
			})
		);
}

/** Growth in a year, from the first number of an outlook to the last. */
function growth({ spec, own }: Ground): Told[] {
	const { year, value: amount } = spec.columns;
	const groups = spec.options.groups as {
		name: string;
		items: { name: string; where: Where; until?: number; rate?: boolean }[];
	}[];
	return groups.flatMap((group) =>
		group.items.flatMap(({ name, where, until = Infinity, rate }): Told[] => {
			const points = select(own, where)
				.filter((row) => value(row, year) <= until)
				.sort((a, b) => value(a, year) - value(b, year));
			const past = select(points, spec.options.known as Where).at(-1) ?? points[0] ?? {};
			const end = points.at(-1) ?? {};
			const times = value(end, amount) / value(past, amount);
			const years = value(end, year) - value(past, year);
			const number = rate ? value(end, amount) : 100 * Math.expm1(Math.log(times) / years);
			return [{ line: [group.name, name], head: 'Growth in a year', numbers: [number] }];
		})
	);
}

/** Kinds whose tables say more than their rows, and how that is counted again. */
export const RECOUNTS: Record<string, (ground: Ground) => Told[]> = {
	tiles,
	'sign-grid': signGrid,
	concentration,
	funnel,
	growth,
	'bullet-bars': bulletBars,
	'part-bars': partBars,
	'stacked-bars': stackedBars,
	flows
};
