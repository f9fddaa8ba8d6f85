import type { ChartSpec, Help, Row } from '../bundle.ts';
import { compare, numberIn, textIn } from '../spec/select.ts';

export interface Family {
	value: string;
	name: string;
	colour: string;
	/** Colour of the parts that are pointed out. */
	strong: string;
	/** Colour of the letters on parts that are not pointed out. */
	letters: string;
	/** Head of a column with its sum, where it has one. */
	column?: string;
}
export interface Lookup {
	table: string;
	key: string;
	family: string;
	name: string;
	order: string;
}
export interface Point {
	name: string;
	parts: string[];
}
export interface Part {
	part: string;
	name: string;
	value: number;
	family: Family;
	row: Row;
}
export interface Bar {
	name: string;
	rest: string;
	parts: Part[];
}

/** The sum of some parts, in the unit of the chart. */
export const total = (parts: Part[]): number => Number(parts.reduce((sum, p) => sum + p.value, 0).toFixed(6));

/** 'Bayan Obo (China, bastnaesite)' gives its name and, of the brackets, 'China · bastnaesite'. */
export function nameAndRest(words: string): [string, string] {
	const match = /^(.*?)\s*\((.*)\)$/.exec(words);
	return match ? [match[1] as string, (match[2] as string).replace(', ', ' · ')] : [words, ''];
}

/** The bars in their order. @throws where a part has no family */
export function barsOf(spec: ChartSpec, rows: Row[], rowsOf: Help['rows']): Bar[] {
	const { bar = '', part = '', value = '' } = spec.columns;
	const families = spec.options.families as Family[];
	const lookup = spec.options.parts as Lookup;
	const known = new Map(rowsOf(lookup.table).map((row) => [textIn(row, lookup.key), row]));
	const rank = (family: Family) => families.indexOf(family);
	const bars = [...new Set(rows.map((row) => textIn(row, bar)))].map((words): Bar => {
		const [whole, brackets] = nameAndRest(words);
		const say = (word: string) => spec.names[word] ?? word;
		const [name, rest] = [say(whole), brackets.split(' · ').map(say).join(' · ')];
		const parts = rows
			.filter((row) => textIn(row, bar) === words)
			.map((row) => {
				const info = known.get(textIn(row, part));
				const family = families.find((f) => f.value === textIn(info ?? {}, lookup.family));
				if (!info || !family) throw new Error(`${textIn(row, part)} has no family in table ${lookup.table}`);
				return {
					part: textIn(row, part),
					name: textIn(info, lookup.name),
					value: numberIn(row, value),
					family,
					row,
					info
				};
			})
			.sort((a, b) => rank(a.family) - rank(b.family) || compare(a.info[lookup.order], b.info[lookup.order]));
		return { name, rest, parts };
	});
	const by = String(spec.options.sort_by);
	return bars.sort((a, b) => share(b, by) - share(a, by));
	function share(one: Bar, family: string) {
		return total(one.parts.filter((p) => p.family.value === family));
	}
}
