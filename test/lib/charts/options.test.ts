import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { kinds } from '#lib/charts/kinds.ts';
import { lacking } from '#lib/charts/spec/needs.ts';
import { chartIds, readChart } from '#lib/server/charts.ts';
import { ContentError } from '#lib/server/content-error.ts';

type Path = (string | number)[];

/** The ways to every key inside of an option; of the entries of a list the first that has a key stands for all. */
function inside(value: unknown, at: Path): Path[] {
	if (Array.isArray(value)) {
		const ways = value.flatMap((one, i) => inside(one, [...at, i]));
		return [
			...new Map(
				ways.reverse().map((way) => [way.filter((step) => typeof step === 'string').join(), way])
			).values()
		];
	}
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, one]) => [
		[...at, key],
		...(key === 'where' ? [] : inside(one, [...at, key]))
	]);
}

/** The yaml without one key. */
function without(raw: object, path: Path): object {
	const copy = structuredClone(raw) as Record<string, unknown>;
	let at: Record<string | number, unknown> = copy;
	for (const step of path.slice(0, -1)) at = at[step] as typeof at;
	delete at[path.at(-1) ?? ''];
	return copy;
}

/** Where something drawn or told is broken: no text, no number, or a word that only a program says. */
function broken(value: unknown, at: string): string[] {
	if (Array.isArray(value)) return value.flatMap((one, i) => broken(one, `${at}.${i}`));
	if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${at}: ${value}`];
	if (typeof value === 'string')
		return /\b(undefined|NaN|null)\b|\[object/.test(value) ? [`${at}: ${value}`] : [];
	if (typeof value !== 'object' || value === null) return [];
	const painted: Record<string, string> = {
		rect: 'fill',
		dot: 'fill',
		flow: 'fill',
		line: 'stroke',
		path: 'stroke'
	};
	const paint = 'is' in value ? painted[String(value.is)] : undefined;
	if (paint && (value as Record<string, unknown>)[paint] === undefined) return [`${at}: no ${paint}`];
	const lost = 'is' in value && value.is === 'text' && typeof (value as { text?: unknown }).text !== 'string';
	return [
		...(lost ? [`${at}: a text without words`] : []),
		...Object.entries(value).flatMap(([key, one]) => broken(one, `${at}.${key}`))
	];
}

const cases = chartIds().flatMap((id) => {
	const raw = parse(readFileSync(`content/charts/${id}.yaml`, 'utf8')) as Record<string, unknown>;
	const options = Object.keys(kinds[String(raw.kind)]?.options ?? {});
	const ways = options.flatMap((key) => inside(raw[key], [key]));
	return ways.map((way) => ({ id, kind: String(raw.kind), way, key: way.join('.'), raw }));
});

/** What comes of a chart without one of its keys: faults of the picture, or the sentences that refuse it. */
function outcome({ id, raw, way }: (typeof cases)[number]): { faults: string[]; refused: string[] } {
	try {
		const { placed, notes } = readChart(id, stringify(without(raw, way)));
		const { scenes, legend, table, strips } = placed;
		return { faults: broken({ scenes, legend, table, strips, notes }, id), refused: [] };
	} catch (error) {
		if (error instanceof ContentError) return { faults: [], refused: error.problems };
		throw error;
	}
}

describe('a key that is missing inside of what a kind may say', () => {
	it('is looked for in every kind that has such keys', () =>
		expect(new Set(cases.map(({ kind }) => kind)).size).toBeGreaterThan(Object.keys(kinds).length - 2));

	it.each(Object.keys(kinds))(
		'breaks no picture of kind %s: it may be missing, or the check refuses it',
		(kind) => {
			for (const one of cases.filter((each) => each.kind === kind)) {
				const { faults, refused } = outcome(one);
				expect(faults, `${one.id} without ${one.key}`).toEqual([]);
				for (const sentence of refused) {
					expect(sentence).toContain(`content/charts/${one.id}.yaml`);
					expect(sentence, 'the words of a program').not.toMatch(
						/undefined|Cannot|iterable|is not a function/
					);
				}
			}
		}
	);

	it.each(Object.entries(kinds).flatMap(([kind, { needs = [] }]) => needs.map((way) => [kind, way])))(
		'%s: without %s the check names file, key and mend',
		(kind, way) => {
			const key = new RegExp(`^${way.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`);
			const own = cases.find((one) => one.kind === kind && key.test(one.key));
			if (!own) throw new Error('no chart says it: take it out of the needs');
			expect(outcome(own).refused).toContain(
				`content/charts/${own.id}.yaml, key ${own.key}, value nothing. Mend: write it: a chart of kind ${kind} needs ${way}.`
			);
		}
	);
});

describe('what lies inside of an option', () => {
	const raw = { measures: [{ of: 'tonnes', short: 't' }, { of: 'kilograms' }, { of: 'grams', short: null }] };
	it.each([
		['measures.*.of', []],
		['measures.*.short', ['measures.1.short', 'measures.2.short']],
		['measures.*.whole.table', []],
		['places.table', []]
	])('lacks by %s: %j', (way, keys) => expect(lacking(raw, way)).toEqual(keys));
	it('may be a map', () =>
		expect(lacking({ outcomes: { open: { text: 'x' }, gone: {} } }, 'outcomes.*.text')).toEqual([
			'outcomes.gone.text'
		]));
});
