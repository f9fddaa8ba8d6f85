import { describe, expect, it } from 'vitest';
import type { Row } from '#lib/charts/bundle.ts';
import { spans } from '#lib/charts/spans/spans.ts';
import { statements } from '#lib/charts/statements/statements.ts';
import { unitGrid } from '#lib/charts/unit-grid/unit-grid.ts';
import { help, said, spec } from './made.ts';

const common = { confidence: 'high', source_ids: ['s'] };

describe('statements', () => {
	const row = (id: string, words: string, share: number | null, base: string): Row => ({
		id,
		date: '2025-11-05',
		who: 'A',
		words,
		share,
		qualifier: share === null ? '' : '>',
		base,
		...common
	});
	const rows = [row('one', 'half approved', 50, 'all'), row('two', 'some resolved', null, 'urgent')];
	const base = spec({
		columns: {
			date: 'date',
			who: 'who',
			said: 'words',
			base: 'base',
			share: 'share',
			qualifier: 'qualifier'
		},
		unit: { short: '%', spoken: 'per cent', decimals: 0 },
		names: { two: 'B' },
		options: {
			silent: 'no share given',
			groups: [{ name: 'Both', basis: 'requests', where: {} }],
			verbs: [
				{ word: 'approved', look: 'solid', colour: 'eu', where: { words: { matches: '.*approved' } } },
				{ word: 'resolved', look: 'hollow', colour: 'eu', where: { words: { matches: '.*resolved' } } }
			]
		}
	});
	const placed = statements.place(base, rows, help());
	it('are as long as their share, and say verb and base', () => {
		expect(said(placed.scenes[0]?.marks ?? [])).toEqual([
			'5 November 2025, A: over 50%, half approved, of: all'
		]);
		expect(placed.table.rows.map((one) => one.cells.slice(3))).toEqual([
			['all', 'approved', 'over 50%'],
			['urgent', 'resolved', 'no share given']
		]);
		expect(placed.legend.map((one) => one.text)).toEqual(['approved']);
	});
	it('leave out the year that all share, and run on in one line where they fit', () => {
		const texts = (placed.scenes.at(-1)?.marks ?? []).flatMap((mark) => (mark.is === 'text' ? [mark] : []));
		const head = texts.find((mark) => mark.text === '5 November, A:');
		expect(head?.more?.map((run) => run.text)).toEqual(['half approved', '(all)']);
		expect(texts.filter((mark) => mark.text.startsWith('half'))).toEqual([]);
	});
	it('have their months in three letters where it is narrow', () => {
		const texts = (placed.scenes[0]?.marks ?? []).flatMap((mark) => (mark.is === 'text' ? [mark.text] : []));
		expect(texts).toContain('5 Nov, A:');
	});
	it('keep number and bar to the right of all words where it is narrow', () => {
		for (const scene of placed.scenes.filter(({ left }) => left === 0)) {
			const bars = scene.marks.filter((mark) => mark.is === 'rect');
			expect(bars.length).toBeGreaterThan(0);
			for (const bar of bars) expect(bar.is === 'rect' && bar.x >= 75).toBe(true);
		}
	});
	it('say their base in the words of the chart, or leave it to the head of their group', () => {
		const names = { ...base.names, all: '', urgent: 'lists' };
		for (const { marks } of statements.place({ ...base, names }, rows, help()).scenes) {
			const runs = marks.flatMap((mark) => (mark.is === 'text' ? [mark, ...(mark.more ?? [])] : []));
			const bases = runs.map(({ text }) => text).filter((text) => /^\(.*\)$/.test(text));
			expect(bases).toEqual(['(lists)']);
		}
	});
	it('star what is not sure, and say what the star means', () => {
		const unsure = rows.map((one, i) => (i ? { ...one, confidence: 'low' } : one));
		for (const { marks } of statements.place(base, unsure, help()).scenes) {
			const runs = marks.flatMap((mark) => (mark.is === 'text' ? [mark, ...(mark.more ?? [])] : []));
			expect(runs.map(({ text }) => text).filter((text) => text.includes('*'))).toEqual([
				'* low confidence',
				'some resolved*'
			]);
		}
	});
	it('say once, in the head, that none of a group gave a share', () => {
		const groups = [
			{ name: 'A', basis: 'all', where: { id: 'one' } },
			{ name: 'B', basis: 'urgent', where: { id: 'two' } }
		];
		for (const { marks } of statements.place({ ...base, options: { ...base.options, groups } }, rows, help())
			.scenes) {
			const runs = marks.flatMap((mark) => (mark.is === 'text' ? [mark, ...(mark.more ?? [])] : []));
			expect(runs.map(({ text }) => text).filter((text) => text.includes('no share'))).toEqual([
				'urgent; no share given'
			]);
		}
	});
	it('leave out the speaker that the head of their group names', () => {
		const groups = [{ name: 'A', basis: 'all', where: {}, speaker: 'A' }];
		const scenes = statements.place({ ...base, options: { ...base.options, groups } }, rows, help()).scenes;
		for (const { marks } of scenes)
			expect(marks.filter((mark) => mark.is === 'text' && /^5 Nov(ember)?:$/.test(mark.text))).not.toEqual(
				[]
			);
	});
	it('are never joined: there is no path', () =>
		expect(placed.scenes.flatMap((scene) => scene.marks).filter((mark) => mark.is === 'path')).toEqual([]));
	it('count bases and verbs', () => {
		expect(statements.derive?.(base, rows, () => [])[0]).toEqual({
			of: 'all',
			statements: 2,
			numbered: 1,
			bases: 2,
			verbs: 2,
			least: 50,
			most: 50
		});
	});
	it('refuse a row whose verb is not known', () => {
		expect(() => statements.place(base, [row('three', 'half seen', 50, 'all')], help())).toThrow('three');
	});
});

describe('a unit grid', () => {
	const rows: Row[] = [
		{ claim: 'hit', value: 3, ...common },
		{ claim: 'not', value: 2, ...common }
	];
	const grid = (parts: string[]) =>
		spec({
			columns: { value: 'value' },
			unit: { short: 'firms', spoken: 'firms', decimals: 0 },
			options: {
				parts: parts.map((claim) => ({ name: claim, where: { claim }, look: 'solid', colour: 'eu' }))
			}
		});
	it('has a dot for each thing counted', () => {
		const { scenes } = unitGrid.place(grid(['hit', 'not']), rows, help());
		for (const scene of scenes) expect(scene.marks.filter((mark) => mark.is === 'dot')).toHaveLength(5);
		expect(said(scenes[0]?.marks ?? [])).toEqual(['3 firms: hit', '2 firms: not']);
	});
	it('gives the shares', () =>
		expect(unitGrid.derive?.(grid(['hit', 'not']), rows, () => [])[1]).toEqual({
			part: 'hit',
			count: 3,
			share: 60
		}));
	it('refuses halves and parts without a row', () => {
		expect(() => unitGrid.place(grid(['none']), rows, help())).toThrow('none meets 0 rows');
		expect(() => unitGrid.place(grid(['hit']), [{ claim: 'hit', value: 2.5, ...common }], help())).toThrow(
			'whole'
		);
	});
});

describe('spans', () => {
	const rows: Row[] = [
		{ what: 'rule', low: null, high: null, value: 45, ...common },
		{ what: 'seen', low: 2, high: 60, value: null, ...common },
		{ what: 'void', low: null, high: null, value: null, ...common }
	];
	const bars = (list: object[]) =>
		spec({
			columns: { low: 'low', high: 'high', value: 'value' },
			unit: { short: 'days', spoken: 'days', decimals: 0 },
			options: { domain: [0, 100], bars: list }
		});
	const rule = {
		name: 'Rule',
		basis: 'law',
		where: { what: 'rule' },
		times: 1.4,
		colour: 'world',
		print: 'nine weeks'
	};
	const seen = {
		name: 'Seen',
		basis: 'firms',
		where: { what: 'seen' },
		open: true,
		colour: 'eu',
		print: '2 to 60'
	};
	it('span from the least to the most, in the unit of the axis', () => {
		const marks = spans.place(bars([rule, seen]), rows, help()).scenes[0]?.marks ?? [];
		const drawn = marks.flatMap((mark) =>
			mark.is === 'rect' && mark.say ? [[mark.x, Math.round(mark.w)]] : []
		);
		expect(drawn).toEqual([
			[0, 63],
			[2, 58]
		]);
		expect(marks.some((mark) => mark.is === 'line' && mark.dash && mark.x2 === 100)).toBe(true);
	});
	it('refuse a row without a number', () => {
		expect(() => spans.place(bars([{ ...seen, where: { what: 'void' } }]), rows, help())).toThrow(
			'no number'
		);
	});
});
