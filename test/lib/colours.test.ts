import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, difference, SIGHTS } from './sight.ts';

const css = readFileSync('src/tokens.css', 'utf8');

/** The colours declared between the braces after `opening`. */
function block(opening: string): Record<string, string> {
	const start = css.indexOf(`${opening} {`);
	expect(start, `${opening} in src/tokens.css`).toBeGreaterThan(-1);
	const body = css.slice(start, css.indexOf('}', start));
	return Object.fromEntries(
		[...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,8})\b/gi)].map((match) => [match[1] ?? '', match[2] ?? ''])
	);
}

const light = block(':root');
const dark = block(":root[data-theme='dark']");
const themes = { light, dark };
type Theme = keyof typeof themes;
const hex = (theme: Theme, name: string) => {
	const value = themes[theme][name];
	if (!value) throw new Error(`src/tokens.css has no --${name} in the ${theme} theme`);
	return value;
};

const STAGES = ['mine', 'separation', 'metal-alloy', 'magnet', 'recycling'];
const BLOCS = ['china', 'eu', 'world'];
/** Countries beside one another in a bar. */
const PARTNERS = ['china', 'ink-2', 'light-ree', 'eu'];
const families = { stages: STAGES, blocs: BLOCS, partners: PARTNERS };
const both = Object.keys(themes) as Theme[];

/** Foreground, the grounds it is put on, and the least contrast. */
const WANTED: [string, string[], number][] = [
	['ink', ['paper', 'raised', 'tint', 'land'], 7],
	['ink-2', ['paper', 'raised', 'tint'], 4.5],
	['accent', ['paper', 'raised', 'tint'], 4.5],
	['on-accent', ['accent'], 4.5],
	['edge', ['paper'], 3],
	...STAGES.map((name): [string, string[], number] => [name, ['paper', 'land', 'water'], 3]),
	...BLOCS.map((name): [string, string[], number] => [name, ['paper'], 3]),
	['light-ree', ['paper'], 3],
	['heavy-ree', ['paper'], 3],
	// What a focus leaves quiet still says something: it is seen on the ground and on a shaded part.
	['muted', ['paper', 'tint'], 3],
	// The letters that stand on them.
	['ink', ['light-ree'], 4.5],
	['paper', ['heavy-ree', 'light-magnet', 'heavy-magnet', 'china', 'eu', 'ink-2'], 4.5]
];

describe('the dark theme', () => {
	it('is the same by system and by attribute', () => {
		expect(Object.keys(dark).length).toBeGreaterThan(15);
		expect(block(":root[data-theme='auto']")).toEqual(dark);
	});
	it('has a colour for each of the light one', () => {
		expect(Object.keys(dark).sort()).toEqual(Object.keys(light).sort());
	});
});

describe.each(both)('contrast, %s', (theme) => {
	const cases = WANTED.flatMap(([name, grounds, least]) =>
		grounds.map((ground) => ({ name, ground, least }))
	);
	it.each(cases)('$name on $ground is at least $least', ({ name, ground, least }) => {
		expect(contrast(hex(theme, name), hex(theme, ground))).toBeGreaterThanOrEqual(least);
	});
});

/** The pages that a transparent embed is made for. */
const STRANGE = { light: '#ffffff', dark: '#121212' };

describe.each(both)('contrast without a ground of our own, %s', (theme) => {
	const cases = WANTED.filter(([, grounds]) => grounds.includes('paper'));
	it.each(cases)('%s', (name, _, least) =>
		expect(contrast(hex(theme, name), STRANGE[theme])).toBeGreaterThanOrEqual(least)
	);
});

it.each(both)('light and heavy rare earths differ in grey, %s', (theme) => {
	expect(contrast(hex(theme, 'light-ree'), hex(theme, 'heavy-ree'))).toBeGreaterThan(1.6);
});

describe.each(both)('telling series apart, %s', (theme) => {
	it.each(Object.entries(families))('%s differ by at least ΔE2000 11 for every eye', (family, names) => {
		const pairs = SIGHTS.flatMap((sight) =>
			names.flatMap((a, i) =>
				names.slice(i + 1).map((b) => ({
					pair: `${a}–${b}, ${sight}`,
					apart: difference(hex(theme, a), hex(theme, b), sight)
				}))
			)
		).sort((a, b) => a.apart - b.apart);
		console.log(`${theme} ${family}: smallest ΔE2000 ${pairs[0]?.apart.toFixed(1)} (${pairs[0]?.pair})`);
		expect(pairs.filter(({ apart }) => apart < 11)).toEqual([]);
	});
});

describe('the measures themselves', () => {
	it('agree with published values', () => {
		expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
		// First pair of the test data of Sharma, Wu and Dalal 2005 lies outside sRGB; black and white are 100 apart.
		expect(difference('#000000', '#ffffff', 'normal')).toBeCloseTo(100, 1);
		expect(difference('#6b4fa0', '#6b4fa0', 'deutan')).toBe(0);
	});
	it('make red and green alike to eyes that do not tell them apart', () => {
		const far = difference('#c00000', '#5a7a00', 'normal');
		expect(difference('#c00000', '#5a7a00', 'deutan')).toBeLessThan(far / 2);
	});
});
