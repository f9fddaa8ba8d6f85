import { describe, expect, it } from 'vitest';
import type { Row } from '#lib/charts/bundle.ts';
import { columns } from '#lib/charts/columns/columns.ts';
import { box, fits } from '#lib/charts/scene/fit.ts';
import { seen, STEPS } from '#lib/charts/scene/scene.ts';
import { help, spec } from './made.ts';

const row = (period: string, value: number): Row => ({
	period,
	value,
	flag: '',
	confidence: 'high',
	source_ids: ['s']
});
const rows = [row('2025-01', 100), row('2025-02', 0), row('2025-04', 50)];

describe.each(['2025-01', '2025-02', '2025-04'])('columns drawn low, with a rule of %s', (since) => {
	const ruled = spec({
		columns: { x: 'period', y: 'value' },
		options: {
			colour: 'china',
			label: ['2025-01', '2025-04'],
			rule: {
				table: 'rules',
				id: 'r',
				column: 'since',
				text: 'A rule that some of these goods meet since {{date}}'
			}
		}
	});
	const on = { ...help({ rules: [{ id: 'r', since: `${since}-04` }] }), height: 224 };
	const [low] = columns.place(ruled, rows, on).scenes;
	const marks = low!.marks;
	const words = marks.flatMap((m) => (m.is === 'text' ? [m] : []));
	it('are as high as asked, and as their numbers', () => {
		expect(low!.height).toBe(224);
		const [one, , half] = marks.flatMap((m) => (m.is === 'rect' && m.printed !== undefined ? [m] : []));
		expect(Math.abs(half!.h - one!.h / 2)).toBeLessThanOrEqual(0.5);
	});
	it('leave all words apart and inside, at every width', () => {
		for (const step of STEPS) {
			const shown = words.filter((word) => seen(word.show, step));
			expect(shown.map((word) => word.text).join(' ')).toContain('some of these goods');
			expect(fits(shown, step - low!.left, 0, -low!.left, step - low!.left), `${step} px`).toBe(true);
			for (const word of shown) expect(box(word, step)[2]).toBeGreaterThanOrEqual(-2);
		}
	});
});
