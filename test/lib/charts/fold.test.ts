import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fold } from '#lib/charts/scene/fold.ts';
import { embedHeight, embedPlan, MOST } from '#lib/charts/scene/height.ts';
import type { Mark, Scene } from '#lib/charts/scene/scene.ts';
import { embedCaption } from '#lib/charts/spec/credit.ts';
import { chart } from '#lib/server/charts.ts';
import { EDITION_LINE } from '../../../src/tools/freeze/page.ts';

const dot = (y: number, say?: string): Mark => ({ is: 'dot', x: 50, y, r: 6, fill: 'ink', say });
const words = (y: number, text: string): Mark => ({ is: 'text', x: 0, y, text });
const rail: Mark = { is: 'line', x1: 5, x2: 5, y1: 0, y2: 400, stroke: 'line', ground: true };
const scene = (marks: Mark[], height = 400): Scene => ({ height, left: 0, right: 0, marks });

/** Rows of 40 px, each a dot and two lines of words, with a heading before the sixth. */
const rows = Array.from({ length: 10 }, (_, i) => {
	const y = i * 40 + (i > 4 ? 30 : 0);
	const head = i === 5 ? [words(y - 12, 'Heading')] : [];
	return [...head, dot(y + 10, `row ${i}`), words(y + 14, `date ${i}`), words(y + 31, `words ${i}`)];
});
const drawn = scene([rail, ...rows.flat()], 430);
const said = (part: Scene) => part.marks.flatMap((m) => ('say' in m && m.say ? [m.say] : []));

describe('a drawing that is too high', () => {
	it('keeps whole rows, as many as fit, and says how many wait', () => {
		const { top, rest, words: told } = fold(drawn, 170, 10)!;
		expect(said(top)).toEqual(['row 0', 'row 1', 'row 2', 'row 3']);
		expect(said(rest)).toHaveLength(6);
		expect(told).toBe('The other 6 of 10');
		expect(top.height).toBeLessThanOrEqual(170);
		expect(top.height + rest.height).toBe(430);
		const texts = [top, rest].flatMap((part) => part.marks.filter((m) => m.is === 'text'));
		expect(texts).toHaveLength(21);
	});
	it('never leaves a heading alone at the end', () => {
		const { top } = fold(drawn, 222, 10)!;
		expect(said(top)).toHaveLength(5);
		expect(top.marks.some((m) => m.is === 'text' && m.text === 'Heading')).toBe(false);
	});
	it('cuts what runs through all rows, and moves the second part up', () => {
		const { top, rest } = fold(drawn, 170, 10)!;
		const lines = [top, rest].flatMap((part) => part.marks.filter((m) => m.is === 'line'));
		expect(lines.map(({ y1, y2 }) => y2 - y1).reduce((a, b) => a + b)).toBe(400);
		expect(lines[1]?.y1).toBe(0);
		for (const m of rest.marks) if (m.is === 'dot') expect(m.y).toBeGreaterThan(0);
	});
	it('does not count rows where some rows of the table have no mark', () =>
		expect(fold(drawn, 170, 12)?.words).toBe('The rest of the chart'));
	it('has no place to cut where its marks run on', () => {
		const curve: Mark = {
			is: 'path',
			stroke: 'ink',
			width: 2,
			runs: [
				[
					[0, 0],
					[100, 400]
				]
			]
		};
		expect(fold(scene([curve, dot(10, 'first'), dot(390, 'last')]), 200, 2)).toBeNull();
	});
});

describe('what the title speaks of', () => {
	const long = scene(
		Array.from({ length: 40 }, (_, i) => dot(i * 40 + 10, `row ${i}`)),
		1600
	);
	const plan = (lead: number) =>
		embedPlan(
			{ scenes: [{ ...long, lead }], legend: [], table: { head: [], rows: [] }, rows: [] },
			{ title: 'A title', subtitle: 'per cent', caption: 'Source: us.' }
		);
	it('stays above the fold', () => expect(plan(400).folds[0]?.top.height).toBeGreaterThan(400));
	it('is missed where a fold would hide it', () =>
		expect(() => plan(1200)).toThrow('what the title speaks of reaches 1200 px'));
	it('is a place in every drawing that folds', () => {
		const { scenes } = chart('dispute-timeline').placed;
		for (const one of scenes.filter(({ down }) => down)) expect(one.lead).toBeGreaterThan(0);
	});
});

describe('every chart', () => {
	const ids = readdirSync('content/charts').map((file) => file.replace('.yaml', ''));
	it.each(ids)('%s is folded without losing or doubling a value', (id) => {
		const { placed, folds, height } = chart(id);
		expect(height, 'written height').toBeLessThanOrEqual(MOST);
		expect(folds).toHaveLength(placed.scenes.length);
		for (const [i, one] of folds.entries()) {
			if (!one) continue;
			const whole = placed.scenes[i]!;
			expect([...said(one.top), ...said(one.rest)].sort()).toEqual(said(whole).sort());
			expect(said(one.top).length).toBeGreaterThan(0);
			expect(one.top.height + one.rest.height).toBe(whole.height);
		}
	});
	it.each(ids)('%s is low enough from 320 px on, frozen and corrected too', (id) => {
		const one = chart(id);
		const words = { ...one, caption: embedCaption(one) };
		const frames = [
			320,
			335,
			336,
			424,
			450,
			584,
			744,
			984,
			...Array.from({ length: 50 }, (_, i) => 330 + 20 * i)
		];
		const high = frames
			.map((frame) => [frame, embedHeight({ ...one.placed, folds: one.folds }, words, frame, true)])
			.filter(([, height = 0]) => height > MOST);
		expect(high).toEqual([]);
		// The height that a list of editions writes down.
		expect(one.height + EDITION_LINE).toBeLessThanOrEqual(MOST);
	});
});
