import { lineWidth } from './letters.ts';
import { STEPS, type Show, type Text } from './scene.ts';

/** The room a word takes at a plot `width` px wide: [left, right, top, bottom] in px. */
export function box(t: Text, width: number): [number, number, number, number] {
	const w = lineWidth([{ text: t.text, size: t.size ?? 13, bold: t.bold }, ...(t.more ?? [])]);
	const at = (t.x / 100) * width + (t.dx ?? 0);
	const left = t.anchor === 'end' ? at - w : t.anchor === 'middle' ? at - w / 2 : at;
	return [left, left + w, t.y - (t.size ?? 13), t.y + 3];
}

/** Whether no two of the words come nearer than `gap` px to one another and none leaves [min, max] px. */
export function fits(words: Text[], width: number, gap = 6, min = -Infinity, max = Infinity): boolean {
	const boxes = words.map((t) => box(t, width));
	return boxes.every(([left, right, top, bottom], i) => {
		if (left < min || right > max) return false;
		return boxes
			.slice(i + 1)
			.every((b) => left >= b[1] + gap || b[0] >= right + gap || top >= b[3] || b[2] >= bottom);
	});
}

/**
 * Words for every width: of `sets`, ordered from the fullest to the sparest, each step of width takes the first
 * that fits there. Gives the words once each, with the steps at which they are seen.
 * @param gutters px of a drawing that are not plot
 */
export function thin(sets: Text[][], gutters: number, gap = 6, before = Infinity, after = Infinity): Text[] {
	const chosen = STEPS.map((step) => {
		const width = step - gutters;
		return sets.find((words) => fits(words, width, gap, -before, width + after)) ?? sets.at(-1) ?? [];
	});
	return perStep(chosen);
}

/** Words chosen for each step of width, once each with the steps at which they are seen. */
export function perStep(sets: Text[][]): Text[] {
	const key = (t: Text) => `${t.x}|${t.dx ?? 0}|${t.y}|${t.text}|${t.anchor ?? ''}`;
	const all = new Map<string, { word: Text; at: boolean[] }>();
	sets.forEach((words, step) => {
		for (const word of words) {
			const entry = all.get(key(word)) ?? { word, at: STEPS.map(() => false) };
			entry.at[step] = true;
			all.set(key(word), entry);
		}
	});
	return [...all.values()].flatMap(({ word, at }) => spans(at).map((show) => ({ ...word, show })));
}

/** Stretches of true as steps: [false, true, true, false, …] gives from 1, below 3. */
export function spans(at: boolean[]): Show[] {
	const out: Show[] = [];
	at.forEach((on, step) => {
		if (on && !at[step - 1]) out.push(step ? { from: step } : {});
		if (!on && at[step - 1]) (out.at(-1) as Show).below = step;
	});
	return out;
}
