import type { ChartSpec, Help, Kind, Placed, Row } from '../bundle.ts';
import { PHONE, STEPS, type LegendItem } from '../scene/scene.ts';
import { sourcesOf } from '../spec/select.ts';
import { draw, type Sheet } from './draw.ts';
import { groupsOf, read, wordsOf } from './read.ts';

/** One drawing for each range of widths, each set for the narrowest of its range. */
const SHEETS: Sheet[] = [
	{ wide: false, width: STEPS[0], room: STEPS[0], show: { phone: false } },
	{ wide: false, width: PHONE, room: PHONE, show: { phone: true, below: 1 } },
	{ wide: false, width: STEPS[1], room: STEPS[1], show: { from: 1, below: 2 } },
	{ wide: true, width: STEPS[2], room: 340, show: { from: 2, below: 3 } },
	{ wide: true, width: STEPS[3], room: 480, show: { from: 3 } }
];

/**
 * Shares as they were said, one entry for each, under the head of who counted: date and speaker, the words, the base,
 * and a bar that is filled by its verb. Nothing joins one bar to the next.
 */
export const statements: Kind = {
	roles: ['date', 'who', 'said', 'base', 'share', 'qualifier'],
	options: { groups: true, verbs: true, silent: true },
	needs: [
		'groups.*.name',
		'groups.*.basis',
		'groups.*.where',
		'verbs.*.word',
		'verbs.*.look',
		'verbs.*.colour',
		'verbs.*.where'
	],
	derive: (spec, rows) => {
		const all = read(spec, rows);
		const shares = all.flatMap((one) => (one.share === null ? [] : [one.share]));
		const count = (words: string[]) => new Set(words).size;
		return [
			{
				of: 'all',
				statements: all.length,
				numbered: shares.length,
				bases: count(all.map((one) => one.base)),
				verbs: count(all.map((one) => one.verb.word)),
				least: Math.min(...shares),
				most: Math.max(...shares)
			},
			...wordsOf(spec).map(({ word }) => ({
				of: word,
				statements: all.filter((one) => one.verb.word === word).length
			}))
		];
	},
	place
};

function place(spec: ChartSpec, rows: Row[], _help: Help): Placed {
	const all = read(spec, rows);
	const used = wordsOf(spec).filter(({ word }) =>
		all.some((one) => one.verb.word === word && one.share !== null)
	);
	return {
		scenes: SHEETS.map((sheet) => draw(groupsOf(spec), all, String(spec.options.silent), sheet)),
		legend: used.map(({ word, look, colour }): LegendItem => ({ text: word, colour, look })),
		table: {
			head: [
				{ text: 'Date and speaker' },
				{ text: 'Who counted' },
				{ text: 'In the words of the report' },
				{ text: 'Base' },
				{ text: 'Verb' },
				{ text: 'Share', numeric: true }
			],
			rows: all.map((one) => ({
				cells: [one.head, one.group.name, one.said, one.base, one.verb.word, one.print],
				how: one.how,
				source_ids: sourcesOf(one.row)
			}))
		},
		rows: all.map((one) => one.row)
	};
}
