import { describe, expect, it } from 'vitest';
import { isScheduled } from '#lib/data/scheduled.ts';
import { bySide } from '#lib/ui/sides.ts';
import { filterRules } from '#lib/ui/timeline/rules.ts';
import { columnsOf, planStrip, type StripEvent } from '#lib/ui/timeline/strip.ts';
import { fromFragment, parseView, serialise, showing, shows } from '#lib/ui/timeline/view.ts';
import { byYear } from '#lib/ui/timeline/years.ts';
import { tellings } from '#lib/ui/told.ts';

const known = { kinds: ['control', 'talks', 'legal'], actors: ['mofcom', 'neo'] };

describe('an address of the timeline', () => {
	it.each<[string, string[], string, string[]]>([
		['', [], '', []],
		['?kind=talks&actor=mofcom', ['talks'], 'mofcom', []],
		['?kind=talks,control', ['control', 'talks'], '', []],
		['?kind=talks&kind=legal&kind=talks', ['talks', 'legal'], '', []],
		['?kind=&actor=', [], '', []],
		['?kind=party&actor=nobody&colour=red', [], '', ['kind=party', 'actor=nobody', 'colour=red']],
		['?actor=neo&actor=mofcom', [], 'neo', ['actor=mofcom']],
		['?__proto__=x&kind=%', [], '', ['__proto__=x', 'kind=%']],
		[`?kind=${'x'.repeat(60)}`, [], '', [`kind=${'x'.repeat(39)}…`]]
	])('"%s" shows %j of "%s", ignoring %j', (query, kinds, actor, ignored) => {
		expect(parseView(query, known)).toEqual({ view: { kinds, actor }, ignored });
	});
	it.each([
		[{ kinds: [], actor: '' }, ''],
		[{ kinds: ['talks', 'legal'], actor: 'neo' }, '?kind=talks&kind=legal&actor=neo']
	])('%j is written as "%s", and read again', (view, query) => {
		expect(serialise(view)).toBe(query);
		expect(parseView(query, known)).toEqual({ view, ignored: [] });
	});
	it.each([
		['#only-talks', { kinds: ['talks'], actor: '' }],
		['#only-neo', { kinds: [], actor: 'neo' }],
		['#only-nobody', undefined],
		['#april-controls', undefined],
		['', undefined]
	])('the fragment "%s" asks for %j', (hash, view) => expect(fromFragment(hash, known)).toEqual(view));
});

describe('what is shown', () => {
	const event = { kind: 'talks', actors: ['mofcom', 'neo'] };
	it.each([
		[{ kinds: [], actor: '' }, true],
		[{ kinds: ['talks', 'legal'], actor: '' }, true],
		[{ kinds: ['legal'], actor: '' }, false],
		[{ kinds: ['talks'], actor: 'neo' }, true],
		[{ kinds: ['talks'], actor: 'xi' }, false]
	])('%j: %s', (view, answer) => expect(shows(view, event)).toBe(answer));

	const names = { talks: 'Talks', legal: 'Cases', neo: 'Neo' };
	it.each([
		[{ kinds: [], actor: '' }, 9, 'Showing all 9 events.'],
		[{ kinds: ['talks', 'legal'], actor: 'neo' }, 2, 'Showing 2 of 9 events: Talks and Cases, naming Neo.'],
		[{ kinds: [], actor: 'neo' }, 1, 'Showing 1 of 9 events: all kinds, naming Neo.'],
		[{ kinds: ['talks'], actor: 'neo' }, 0, 'No event fits: Talks, naming Neo. Take one filter away']
	])('%j with %d left is said as "%s"', (view, shown, words) =>
		expect(showing(view, shown, 9, names)).toContain(words)
	);
	it('has a rule for each control', () => {
		const rules = filterRules(known.kinds, known.actors);
		for (const value of [...known.kinds, ...known.actors]) expect(rules).toContain(`[value=${value}]`);
		expect(rules).toContain('.item:not(.mofcom)');
		expect(rules).toContain('.item.talks');
	});
});

describe('the strip of dots', () => {
	const dot = (id: string, date: string, kind = 'talks'): StripEvent => ({
		id,
		date,
		kind,
		scheduled: false,
		classes: kind,
		say: id
	});
	it('has a column for each year with events before 2025, and for each month after', () => {
		expect(columnsOf(['2025-03-04', '1992', '2010-07'])).toEqual([
			'1992',
			'2010',
			'',
			'2025-01',
			'2025-02',
			'2025-03'
		]);
	});
	it('never lays two dots of a lane on one another, and keeps them in their column', () => {
		const events = Array.from({ length: 9 }, (_, i) => dot(`e${i}`, `2025-02-0${i + 1}`));
		for (const across of [1, 2]) {
			const plan = planStrip([dot('old', '1992'), ...events], { across, above: true, r: 5 });
			const places = plan.lanes.flatMap((lane) => lane.marks.map((m) => `${m.x} ${m.dx} ${m.y}`));
			expect(new Set(places).size).toBe(10);
			expect(new Set(plan.lanes.flatMap((lane) => lane.marks.map((m) => m.x))).size).toBe(2);
			for (const lane of plan.lanes)
				for (const mark of lane.marks) {
					expect(mark.y).toBeGreaterThan(lane.top);
					expect(mark.y + plan.r).toBeLessThanOrEqual(lane.bottom);
				}
		}
	});
	it('draws what is known to the year as a bar over its months', () => {
		const plan = planStrip([dot('year', '2025'), dot('end', '2025-12-31')], { across: 1, above: true, r: 5 });
		const [bar] = plan.lanes.flatMap((lane) => lane.marks.filter((m) => m.w > 0));
		expect(bar?.id).toBe('year');
		expect((bar?.x ?? 0) + (bar?.w ?? 0)).toBeCloseTo(100);
	});
	it('refuses a kind that has no lane', () => {
		expect(() => planStrip([dot('x', '2025-01-01', 'party')], { across: 1, above: true, r: 5 })).toThrow(
			'no lane for the kind "party"'
		);
	});
});

describe('years and months', () => {
	const many = Array.from({ length: 14 }, (_, i) => ({
		date: i ? `2025-${String(i > 6 ? 12 : 3).padStart(2, '0')}-${10 + i}` : '2025'
	}));
	const [old, full] = byYear([{ date: '1992' }, ...many]);
	it('keep every event, in its order', () => {
		expect(full?.count).toBe(14);
		expect(full?.months.map(({ key, events }) => [key, events.length])).toEqual([
			['2025', 1],
			['2025-03', 6],
			['2025-12', 7]
		]);
		expect(full?.months.flatMap(({ events }) => events)).toEqual(many);
	});
	it('lead to months only in a year of many events, and count nought where nothing happened', () => {
		expect(old).toEqual({
			year: '1992',
			count: 1,
			months: [{ key: '1992', events: [{ date: '1992' }] }],
			jumps: []
		});
		expect(full?.jumps).toHaveLength(12);
		expect(full?.jumps[2]).toEqual({ key: '2025-03', short: 'Mar', name: 'March 2025', count: 6 });
		expect(full?.jumps.map(({ count }) => count)).toEqual([0, 0, 6, 0, 0, 0, 0, 0, 0, 0, 0, 7]);
	});
});

describe('what stands around an event', () => {
	it.each([
		['2026-11-10', '', true],
		['2026-07-13', 'Scheduled date; outcome not found in sources.', true],
		['2026-07-13', 'The scheduled date was kept.', false],
		['2026-10', 'By 7 October.', false]
	])('of %s with the note "%s" is scheduled: %s', (date, notes, answer) =>
		expect(isScheduled({ date, notes }, '2026-10-09')).toBe(answer)
	);
	it('names the step that tells it', () => {
		const chapters = [
			{ slug: 'a', title: 'A', steps: [{ id: 's', title: 'S' }], events: [{ id: 'x', step: 's' }] },
			{ slug: 'b', title: 'B', steps: [], events: [] }
		];
		expect(tellings(chapters, (c) => c.events, 'x')).toEqual([
			{ slug: 'a', title: 'A', step: 's', stepTitle: 'S' }
		]);
	});
	it('puts sides and names in the order of the alphabet', () => {
		const sides = bySide([
			{ name: 'Šefčovič', side: 'EU' },
			{ name: 'Xi', side: 'China' },
			{ name: 'Costa', side: 'EU' },
			{ name: 'Zebra', side: 'EU' }
		]);
		expect(sides.map((s) => [s.name, s.actors.map((a) => a.name)])).toEqual([
			['China', ['Xi']],
			['European Union: institutions', ['Costa', 'Šefčovič', 'Zebra']]
		]);
	});
});
