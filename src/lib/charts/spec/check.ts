import type { ChartSpec, NumberSpec, Unit, Where } from '../bundle.ts';
import { idFault } from '../../text/picture-forms.ts';
import { FOCUS_KEYS, type Focus } from '../focus.ts';
import { kinds } from '../kinds.ts';
import { THEMES } from '../themes.ts';
import { lacking } from './needs.ts';

/** Something wrong in a chart's yaml, and how to mend it. */
export interface Problem {
	file: string;
	key: string;
	value: string;
	mend: string;
}

/** A problem as one sentence. */
export const sentence = (p: Problem): string => `${p.file}, key ${p.key}, value ${p.value}. Mend: ${p.mend}`;

const TEXTS = [
	'title',
	'subtitle',
	'kind',
	'table',
	'description',
	'how_to_read',
	'theme',
	'chapter'
] as const;
const OTHERS = [
	'where',
	'also',
	'columns',
	'unit',
	'numbers',
	'holds',
	'notes',
	'download',
	'names',
	'heads',
	'counted_by',
	'passes_on',
	'focus',
	'valid_until',
	'card'
] as const;
const NUMBER_KEYS = new Set(['column', 'where', 'table', 'take', 'by', 'formula', 'round', 'as']);
const TAKES = ['only', 'max', 'min', 'first', 'last', 'sum', 'count'];

const isMap = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads what a yaml says as a chart.
 * @param tables columns of every table by its name
 * @returns the chart, or the problems that forbid it
 */
export function readSpec(
	id: string,
	raw: unknown,
	tables: Record<string, string[]>
): { spec?: ChartSpec; problems: Problem[] } {
	const file = `content/charts/${id}.yaml`;
	const problems: Problem[] = [];
	const bad = (key: string, value: unknown, mend: string) =>
		void problems.push({ file, key, value: JSON.stringify(value) ?? 'nothing', mend });
	const fault = idFault(id);
	if (fault) bad('(name of the file)', id, fault);
	if (!isMap(raw)) {
		bad('(whole file)', raw, 'write keys and values.');
		return { problems };
	}
	for (const key of TEXTS) if (typeof raw[key] !== 'string' || !raw[key]) bad(key, raw[key], 'write a text.');
	if (!Object.hasOwn(THEMES, String(raw.theme)))
		bad('theme', raw.theme, `use one of ${Object.keys(THEMES).join(', ')}.`);
	const kind = kinds[String(raw.kind)];
	if (!kind) bad('kind', raw.kind, `use one of ${Object.keys(kinds).join(', ')}.`);
	const known = [...TEXTS, ...OTHERS, ...Object.keys(kind?.options ?? {})] as string[];
	for (const key of Object.keys(raw))
		if (!known.includes(key)) bad(key, raw[key], `take the key out, or use one of ${known.join(', ')}.`);
	for (const [key, required] of Object.entries(kind?.options ?? {}))
		if (required && raw[key] === undefined) bad(key, raw[key], `a chart of kind ${raw.kind} needs it.`);
	for (const way of kind?.needs ?? [])
		for (const key of lacking(raw, way))
			bad(key, undefined, `write it: a chart of kind ${raw.kind} needs ${way}.`);
	if (raw.description === raw.title) bad('description', raw.description, 'say more than the title.');

	const columns = tables[String(raw.table)];
	if (!columns) bad('table', raw.table, `use one of ${Object.keys(tables).sort().join(', ')}.`);
	const checkWhere = (key: string, where: unknown, of: string[] | undefined) => {
		if (where === undefined) return;
		if (!isMap(where)) return bad(key, where, 'write column: value.');
		for (const column of Object.keys(where))
			if (of && !of.includes(column))
				bad(`${key}.${column}`, where[column], `use one of the columns ${of.join(', ')}.`);
	};
	checkWhere('where', raw.where, columns);
	const also = (Array.isArray(raw.also) ? raw.also : []) as Where[];
	if (raw.also !== undefined && !also.length)
		bad('also', raw.also, 'write a list of conditions, - { column: value }.');
	also.forEach((where, i) => checkWhere(`also.${i}`, where, columns));
	const roles = isMap(raw.columns) ? raw.columns : {};
	for (const role of kind?.roles ?? [])
		if (roles[role] === undefined) bad(`columns.${role}`, roles[role], 'name the column for this role.');
	for (const [role, column] of Object.entries(roles))
		if (columns && !columns.includes(String(column)))
			bad(`columns.${role}`, column, `use one of the columns ${columns.join(', ')}.`);
	for (const column of Array.isArray(raw.download) ? raw.download : [])
		if (columns && !columns.includes(column))
			bad('download', column, `use one of the columns ${columns.join(', ')}.`);
	const unit = (isMap(raw.unit) ? raw.unit : {}) as Partial<Unit>;
	if (typeof unit.short !== 'string' || typeof unit.spoken !== 'string')
		bad('unit', raw.unit, 'write short (t) and spoken (tonnes).');
	const numbers = (isMap(raw.numbers) ? raw.numbers : {}) as Record<string, NumberSpec>;
	for (const [name, number] of Object.entries(numbers)) {
		for (const key of Object.keys(number))
			if (!NUMBER_KEYS.has(key))
				bad(
					`numbers.${name}.${key}`,
					number[key as keyof NumberSpec],
					`use one of ${[...NUMBER_KEYS].join(', ')}.`
				);
		if (number.take !== undefined && !TAKES.includes(number.take))
			bad(`numbers.${name}.take`, number.take, `use one of ${TAKES.join(', ')}.`);
		if (number.table !== undefined && number.table !== 'derived' && !tables[number.table])
			bad(
				`numbers.${name}.table`,
				number.table,
				`use one of derived, ${Object.keys(tables).sort().join(', ')}.`
			);
		const of = number.table === 'derived' ? undefined : number.table ? tables[number.table] : columns;
		checkWhere(`numbers.${name}.where`, number.where, of);
		if (number.column !== undefined && of && !of.includes(number.column))
			bad(`numbers.${name}.column`, number.column, `use one of the columns ${of.join(', ')}.`);
	}
	const focus = isMap(raw.focus) ? raw.focus : {};
	if (raw.focus !== undefined && !isMap(raw.focus)) bad('focus', raw.focus, 'write name: { x: … }.');
	for (const [name, one] of Object.entries(focus)) {
		if (!isMap(one)) bad(`focus.${name}`, one, `write { ${FOCUS_KEYS.join(': …, ')}: … } or some of them.`);
		else
			for (const key of Object.keys(one))
				if (!FOCUS_KEYS.includes(key))
					bad(`focus.${name}.${key}`, one[key], `use one of ${FOCUS_KEYS.join(', ')}.`);
	}
	const names = new Set(Object.keys(numbers));
	const texts: [string, unknown][] = [
		['title', raw.title],
		['subtitle', raw.subtitle],
		['description', raw.description],
		['how_to_read', raw.how_to_read],
		...list(raw.notes).map((note, i): [string, unknown] => [`notes.${i}`, note])
	];
	for (const [key, text] of texts)
		for (const [whole, name] of String(text ?? '').matchAll(/\{\{\s*([\w-]+)\s*\}\}/g))
			if (!names.has(name as string))
				bad(key, whole, `name it under numbers; known are ${[...names].join(', ') || 'none'}.`);
	for (const [head, words] of Object.entries(isMap(raw.heads) ? raw.heads : {}))
		if (typeof words !== 'string' || !words) bad(`heads.${head}`, words, 'write a text.');
	if (raw.heads !== undefined && !isMap(raw.heads))
		bad('heads', raw.heads, 'write the head that the kind gives: the one that the column needs.');
	if (raw.card !== undefined && !isMap(raw.card))
		bad('card', raw.card, 'write the keys that are others on the card.');
	if (raw.valid_until !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(String(raw.valid_until)))
		bad('valid_until', raw.valid_until, "write a day as '2026-11-10', in quotes.");
	if (!list(raw.holds).length)
		bad('holds', raw.holds, 'write at least one comparison that makes the title true.');
	if (problems.length || !kind) return { problems };
	const spec: ChartSpec = {
		...(Object.fromEntries(TEXTS.map((key) => [key, String(raw[key]).trim()])) as Record<
			(typeof TEXTS)[number],
			string
		>),
		id,
		where: (raw.where ?? {}) as Where,
		also,
		columns: roles as Record<string, string>,
		unit: { decimals: 0, ...unit } as Unit,
		numbers,
		holds: list(raw.holds),
		notes: list(raw.notes),
		download: list(raw.download),
		counted_by: String(raw.counted_by ?? ''),
		passes_on: list(raw.passes_on),
		valid_until: String(raw.valid_until ?? ''),
		names: (raw.names ?? {}) as Record<string, string>,
		heads: (raw.heads ?? {}) as Record<string, string>,
		focus: focus as Record<string, Focus>,
		options: Object.fromEntries(Object.keys(kind.options).map((key) => [key, raw[key]]))
	};
	return { spec, problems };
}

const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
