import { describe, expect, it } from 'vitest';
import type { ChartSource } from '#lib/charts/bundle.ts';
import { credit, creditLine } from '#lib/charts/spec/credit.ts';
import { isOfficial, ranked } from '#lib/charts/spec/ranked.ts';
import { chart, chartIds } from '#lib/server/charts.ts';

const OFFICIAL = ['primary', 'official-statistics'];
const source = (id: string, kind: string, name = id, date = '2025'): ChartSource => ({
	id,
	name,
	title: id,
	url: '',
	date,
	read: '',
	kind,
	licence: '',
	redistribution: 'yes'
});
const order = (all: ChartSource[], drawn: string[], quoted: string[] = []) =>
	ranked(
		{ drawn, quoted },
		{
			source: (id) => all.find((s) => s.id === id)!,
			documents: (name) => (name === 'agency' ? 50 : 1),
			retells: (id) => id.startsWith('short')
		}
	).map(({ id }) => id);

describe('sources are ordered', () => {
	it.each([
		[
			'official ones first, then firms and studies, then news, towns last',
			[
				source('blog', 'news'),
				source('towns', 'places'),
				source('study', 'research'),
				source('firm', 'company'),
				source('law', 'primary')
			],
			['blog', 'blog', 'blog', 'towns', 'study', 'firm', 'firm', 'law'],
			[],
			['law', 'firm', 'study', 'blog', 'towns']
		],
		[
			'by rows, documents of one publisher together',
			[source('a', 'news', 'a'), source('b', 'news', 'two'), source('c', 'news', 'two', '2026')],
			['a', 'a', 'b', 'b', 'c'],
			[],
			['c', 'b', 'a']
		],
		[
			'by how much the fact base rests on them, where rows are equal',
			[source('blog', 'news', 'blog', '2026'), source('wire', 'news', 'agency')],
			['blog', 'wire'],
			[],
			['wire', 'blog']
		],
		[
			'whoever only retells after others of as many rows, and whose numbers stay here after those of fewer',
			[
				{ ...source('kept', 'news'), redistribution: 'no' },
				source('short', 'news', 'agency', '2026'),
				source('blog', 'news')
			],
			['kept', 'kept', 'short', 'blog'],
			[],
			['blog', 'short', 'kept']
		],
		[
			'after what is drawn, where they are only quoted',
			[source('law', 'primary'), source('blog', 'news')],
			['blog'],
			['law', 'law'],
			['blog', 'law']
		]
	] as const)('%s', (_, all, drawn, quoted, wanted) =>
		expect(order([...all], [...drawn], [...quoted])).toEqual(wanted)
	);
});

describe.each(chartIds())('%s', (id) => {
	const one = chart(id);
	it('names its sources in that order in every line', () => {
		const { shown } = credit(one);
		const few = credit(one, 2);
		const crowd = new Set(one.sources.map(({ name }) => name)).size > 20;
		// Two names out of dozens stand for the whole: no official one is left out for another.
		expect(few.shown.length).toBeGreaterThan(0);
		if (crowd && few.shown.some((s) => !isOfficial(s)))
			expect(
				one.sources.filter((s) => isOfficial(s) && !few.shown.some(({ name }) => name === s.name))
			).toEqual([]);
		const at = shown.map((s) => one.sources.indexOf(s));
		expect(at).toEqual([...at].sort((a, b) => a - b));
		for (const { name } of crowd ? few.shown : shown.slice(0, 2)) expect(creditLine(one, 2)).toContain(name);
		// Whoever leads is official, wherever an official document stands behind what is drawn.
		const drawn = new Set(one.placed.rows.flatMap((row) => row.source_ids as string[]));
		if (one.sources.some((s) => drawn.has(s.id) && OFFICIAL.includes(s.kind)))
			expect(OFFICIAL).toContain(one.sources[0]?.kind);
	});
});
