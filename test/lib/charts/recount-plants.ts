/** What plants state and what is needed of them, counted again from the rows. */
import { needed } from '#lib/data/magnet-balance.ts';
import type { Row, Where } from '#lib/charts/bundle.ts';
import { named } from '#lib/charts/spec/numbers.ts';
import { select } from '#lib/charts/spec/select.ts';
import { add, text, value, type Ground, type Told } from './recount.ts';

interface Step {
	name: string;
	unit: string;
	where: Where;
	apart?: string;
	factors?: {
		table: string;
		where: Where;
		does: 'holds' | 'lost' | 'within';
		sum_by?: string;
		open?: boolean;
	}[];
}

interface Also {
	of: string[];
	unit: string;
	table: string;
	where: Where;
	basis: string;
}

/** Tonnes that the plants of a step state in its unit, in one state, and those that stand for them in other tables. */
function stated({ spec, own, rows }: Ground, step: Pick<Step, 'unit' | 'where'>, part: Where): number {
	const { basis = 'stated', ...state } = part;
	const here = select(own, step.where);
	const tonnes = (row: Row) => value(row, spec.columns.value);
	const said = select(here, state).filter((row) => text(row, spec.columns.unit) === step.unit);
	const also = ((spec.options.counted_too ?? []) as Also[]).filter(({ unit }) => unit === step.unit);
	const more = also.flatMap((one) => {
		const plant = here.find(({ id }) => id === one.of[0]);
		const [row] = rows(one.table, one.where);
		if (!plant || !row) return [];
		if (one.basis === 'later step')
			return select([{ status: 'planned' }], state).length && !part.basis ? [value(row) - tonnes(plant)] : [];
		const fits = part.basis === undefined || one.basis === basis;
		return fits && select([plant], state).length ? [value(row)] : [];
	});
	return add([...(basis === 'stated' ? said.map(tonnes) : []), ...more]);
}

type Said = Pick<Told, 'numbers' | 'words'>;

/** The sum of each state; without a number to add it says so, and says nothing where nobody made an estimate. */
function sums(ground: Ground, step: Pick<Step, 'unit' | 'where'>): Said[] {
	const { spec, own } = ground;
	return (spec.options.parts as { name: string; where: Where }[]).flatMap(({ where }): Said[] => {
		const tonnes = stated(ground, step, where);
		if (tonnes) return [{ numbers: [tonnes] }];
		const { basis, ...state } = where;
		if (basis === 'estimated') return [];
		const known = ((spec.options.counted_too ?? []) as Also[])
			.filter(({ unit }) => unit === step.unit)
			.flatMap(({ of }) => of);
		const others = select(select(own, step.where), state).filter(({ id }) => !known.includes(String(id)));
		return [{ words: others.length ? 'none published' : 'none' }];
	});
}

/** What each step must yield, from the magnets back, and what plants state. */
export function funnel(ground: Ground): Told[] {
	const { spec, rows } = ground;
	const head = 'Tonnes a year, or per cent';
	const start = spec.options.start as { table: string; where: Where };
	const [first] = rows(start.table, start.where);
	let need = { low: value(first ?? {}), high: value(first ?? {}) };
	let most = need.high;
	const rounded = (n: number) => Number((n / 100).toFixed(0)) * 100;
	return [...(spec.options.stages as Step[])].reverse().flatMap((step): Told[] => {
		const line = [step.name];
		const factors = (step.factors ?? []).map(({ table, where, sum_by, ...how }) => {
			const met = rows(table, where);
			const ends = (row: Row) =>
				(['low', 'high'] as const).map((end) => value(row, row[end] === null ? 'value' : end));
			const things = [...new Set(met.map((row) => text(row, sum_by)))];
			const sumOf = (thing: string) =>
				add(met.filter((row) => text(row, sum_by) === thing).map((row) => value(row)));
			const all = sum_by ? things.map(sumOf) : met.flatMap(ends);
			return { ...how, percent: { low: Math.min(...all), high: Math.max(...all) } };
		});
		const kind = factors.map(({ percent, ...how }) => ({
			...how,
			percent: how.open ? { low: percent.low, high: percent.low } : percent
		}));
		need = needed(need, kind);
		most = needed({ low: most, high: most }, factors).high;
		const needs = [
			...factors.map(({ percent }) => [...new Set([percent.low, percent.high])]),
			[...new Set([rounded(need.low), rounded(need.high)])],
			...(most > need.high ? [[rounded(most)]] : [])
		];
		const told = [...needs.map((numbers) => ({ numbers })), ...(step.apart ? [] : sums(ground, step))];
		return told.map((said, nth) => ({ line, nth, head, ...said }));
	});
}

interface Bar extends Step {
	need: string;
	need_high?: string;
}

/** What plants state, and what their sum is held against: by the chart's own formula, from rows. */
export function bulletBars(ground: Ground): Told[] {
	const { spec, own, rows } = ground;
	const head = 'Tonnes a year, or per cent';
	/** The named numbers that one of them is computed from, in their order. */
	const behind = (name: string): string[] => [
		...[...(spec.numbers[name]?.formula ?? '').matchAll(/\{([\w-]+)\}/g)].flatMap(([, one = '']) =>
			behind(one)
		),
		name
	];
	return (spec.options.bars as Bar[]).flatMap((bar): Told[] => {
		const need = [bar.need, bar.need_high ?? bar.need].map((name) => {
			const used = behind(name).map((one) => [one, spec.numbers[one] ?? {}] as const);
			return Number(named(Object.fromEntries(used), own, rows).fill(`{{${name}}}`).replaceAll(',', ''));
		});
		return [...sums(ground, bar), { numbers: [...new Set(need)] }].map((said, nth) => ({
			line: [bar.name],
			nth,
			head,
			...said
		}));
	});
}
