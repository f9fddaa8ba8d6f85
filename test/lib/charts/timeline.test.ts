import { describe, expect, it } from 'vitest';
import type { ChartSpec, Row } from '#lib/charts/bundle.ts';
import { STEPS, type Text } from '#lib/charts/scene/scene.ts';
import { fits } from '#lib/charts/scene/fit.ts';
import { seats } from '#lib/charts/timeline/across.ts';
import { itemsOf, shortDate } from '#lib/charts/timeline/items.ts';
import { timeline } from '#lib/charts/timeline/timeline.ts';
import { help, said, spec } from './made.ts';

const event = (id: string, date: string, kind = 'control', notes = ''): Row => ({
	id,
	date,
	kind,
	notes,
	title: `What ${id} was`,
	confidence: 'high',
	source_ids: ['s']
});
const rows = [
	event('later', '2026-03-01'),
	event('rule', '2025-04-04'),
	event('month', '2025-06', 'talks'),
	event('set', '2025-09-23', 'talks', 'Scheduled date. No decision was found.')
];
const sources: Row[] = [{ id: 's', date_published: '2025-12-31', date_accessed: '2026-11-22' }];
const base = (more: Record<string, unknown> = {}): ChartSpec =>
	spec({
		columns: { date: 'date', title: 'title' },
		options: {
			lanes: [
				{ name: 'Rules', colour: 'china', where: { kind: 'control' } },
				{ name: 'Talks', colour: 'eu', where: { kind: 'talks' } }
			],
			scheduled: { notes: { matches: 'Scheduled date.*' } },
			short: { rule: 'first rule of {{n}}' },
			...more
		}
	});
const placed = timeline.place(base(), rows, help({ sources }, { n: 7 }));
const [narrow] = placed.scenes;
const wide = placed.scenes.find((scene) => !scene.down);

describe('a timeline', () => {
	it('tells what happened, oldest first, with its lane and full date', () => {
		expect(said(narrow?.marks ?? [])).toEqual([
			'Rules, 4 April 2025: What rule was',
			'Talks, June 2025: What month was',
			'Talks, 23 September 2025: What set was (scheduled)',
			'Rules, 1 March 2026: What later was (scheduled)'
		]);
		expect(placed.table.rows.map((row) => [...row.cells, row.how])).toEqual([
			['4 April 2025', 'Rules', 'What rule was', ''],
			['June 2025', 'Talks', 'What month was', ''],
			['23 September 2025', 'Talks', 'What set was', 'scheduled'],
			['1 March 2026', 'Rules', 'What later was', 'scheduled']
		]);
	});
	it('draws a day as a point, a month as a bar, and what was only scheduled hollow', () => {
		const dots = wide?.marks.flatMap((m) => (m.is === 'dot' ? [[m.fill, m.stroke]] : []));
		expect(dots).toEqual([
			['china', undefined],
			['paper', 'china'],
			['paper', 'eu']
		]);
		const bars = wide?.marks.flatMap((m) => (m.is === 'rect' && m.say ? [m.w] : [])) ?? [];
		expect(bars).toHaveLength(1);
		// June is 30 of the 365 days from April 2025 to March 2026.
		expect(bars[0]).toBeCloseTo((30 / 365) * 100, 1);
	});
	it('fills the words beside a mark', () => {
		const words = narrow?.marks.flatMap((m) => (m.is === 'text' ? [m.text] : []));
		expect(words).toContain('first rule of 7');
		expect(words?.join(' ')).toContain('After the newest source, 31 December 2025');
	});
	it('lets a focus pick an event by its date, its id and its lane', () => {
		for (const scene of placed.scenes) {
			const picks = scene.marks.flatMap((m) => (m.pick?.series === 'month' ? [m.pick] : []));
			expect(picks.length).toBeGreaterThan(2);
			for (const pick of picks) expect(pick).toEqual({ x: '2025-06', series: 'month', group: 'Talks' });
		}
	});
	it('makes strong what the title names, and keeps it in one column', () => {
		const own = base({ lead: ['rule', 'set'] });
		const { scenes } = timeline.place(own, rows, help({ sources }, { n: 7 }));
		for (const scene of scenes) {
			const texts = scene.marks.flatMap((m) => (m.is === 'text' ? [m] : []));
			const strong = (words: string) => texts.find((t) => t.text.startsWith(words))?.bold;
			expect([strong('first rule'), strong('What set'), strong('What later')]).toEqual([true, true, false]);
		}
		const place = (scene: (typeof scenes)[number] | undefined, words: string) =>
			scene?.marks.find((m): m is Text => m.is === 'text' && m.text.startsWith(words));
		const two = scenes.filter((scene) => scene.down).at(-1);
		expect(place(two, 'first rule')?.x).toBe(place(two, 'What set')?.x);
		expect(place(two, 'What later')?.x).toBeGreaterThan(50);
		const [one] = scenes;
		expect(one?.lead).toBeGreaterThan(place(one, 'What set')?.y as number);
		expect(one?.lead).toBeLessThan(place(one, 'What later')?.y as number);
	});
	it('gives days to count with', () => {
		const derived = timeline.derive?.(base(), rows, () => sources) ?? [];
		const day = (id: string) => Number(derived.find((row) => row.id === id)?.day);
		expect(day('later') - day('rule')).toBe(331);
		expect(derived.map((row) => row.scheduled)).toEqual(['no', 'no', 'yes', 'yes']);
	});
	it.each([
		['2025-10-09', '9 Oct'],
		['2025-06', 'Jun'],
		['2025', '2025']
	])('says %s beside a mark as %s', (date, words) => expect(shortDate(date)).toBe(words));

	it.each<[string, ChartSpec, Row[], string]>([
		['a row in no lane', base(), [event('odd', '2025-01-01', 'supply')], 'row odd stands in no lane'],
		[
			'a row in two lanes',
			base({
				lanes: [
					{ name: 'A', colour: 'eu', where: { kind: 'talks' } },
					{ name: 'B', colour: 'china', where: { id: 'month' } }
				]
			}),
			[event('month', '2025-06', 'talks')],
			'row month stands in A and in B'
		],
		['no lane at all', base({ lanes: [] }), rows, 'write at least one lane'],
		['a row without a date', base(), [event('when', 'soon')], 'row when: "soon" is no date'],
		[
			'a title’s row that is not there',
			base({ lead: ['gone'] }),
			rows,
			'lead: no row of the chart has the id "gone"'
		],
		['words for no row', base({ short: { gone: 'x' } }), rows, 'short.gone: no row of the chart has this id'],
		[
			'a typed number',
			base({ short: { rule: 'about 2,000 licences' } }),
			rows,
			'short.rule: "2,000" is a typed number'
		]
	])('refuses %s', (_, chart, own, words) => {
		expect(() => itemsOf(chart, own, '', (text) => text)).toThrow(words);
	});
});

describe('words beside marks', () => {
	const crowd = Array.from({ length: 14 }, (_, i) =>
		event(`e${i}`, `2025-10-${String(i * 2 + 1).padStart(2, '0')}`)
	);
	const items = itemsOf(base({ short: {} }), crowd, '', (text) => text);
	const x = (ms: number) => ((ms - Date.UTC(2025, 8, 1)) / (92 * 86_400_000)) * 100;
	it('never meet, neither at the width they were seated for nor at a larger one', () => {
		const taken = seats(items, x, 720, 140);
		expect(taken).toHaveLength(14);
		for (const width of STEPS.slice(3).concat(1600 as never)) {
			const words = taken.flatMap((seat) =>
				seat.lines.map((text, i): Text => ({
					is: 'text',
					x: x(seat.item.from),
					dx: seat.side === 'right' ? 10 : -10,
					anchor: seat.side === 'right' ? 'start' : 'end',
					y: seat.y + 30 + i * 16,
					text
				}))
			);
			expect(fits(words, width, 0, -8, width + 8), `${width} px`).toBe(true);
		}
	});
	it('are refused when they have no room', () => {
		expect(() => seats(items, x, 60, 140)).toThrow('say it in fewer words');
	});
});
