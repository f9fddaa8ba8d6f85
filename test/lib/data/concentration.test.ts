import { describe, expect, it } from 'vitest';
import { effectiveSuppliers, herfindahl } from '#lib/data/concentration.ts';

/** World Mining Data, t REO: AUS BRA BDI CHN IND MDG MYS MMR RUS USA; index, China’s share in %, index without China. */
const WORLD_MINING_DATA: [number, number[], string, string, string][] = [
	[2018, [18556, 510, 631, 120000, 2110, 2400, 990, 20400, 2596, 14000], '0.463184', '65.86', '0.252090'],
	[2019, [17660, 380, 195, 132000, 2520, 3200, 70, 17100, 2620, 27620], '0.454933', '64.91', '0.273081'],
	[2020, [19440, 450, 296, 140000, 2500, 4300, 10, 21000, 2663, 38503], '0.417660', '61.09', '0.293529'],
	[2021, [21970, 580, 134, 168000, 2600, 3900, 30, 27100, 2276, 42413], '0.432094', '62.45', '0.298331'],
	[2022, [17660, 1580, 0, 210000, 2600, 2600, 310, 17550, 2038, 42499], '0.528262', '70.75', '0.324416']
];
const CHINA = 3;

/** US Geological Survey: what the year is, amounts with China first and other countries last; index, China’s share in %. */
const GEOLOGICAL_SURVEY: [string, number[], string, string | undefined][] = [
	[
		'2024, edition of 2025',
		[270000, 45000, 31000, 13000, 13000, 13000, 2900, 2500, 2000, 1550],
		'0.4924',
		undefined
	],
	[
		'2024, edition of 2026',
		[270000, 45500, 29000, 560, 27000, 2900, 1400, 140, 1500, 2600, 2100, 300, 1000],
		'0.5192',
		'70.31'
	],
	[
		'2025',
		[270000, 51000, 29000, 2000, 22000, 2900, 2700, 110, 1500, 2600, 4800, 150, 550],
		'0.5072',
		'69.35'
	]
];

const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
/** Numbers from 0 up to but not 1, the same ones for the same seed. */
function dice(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}
/** 10,000 sets of 1 to 20 amounts over twelve orders of size, some of them nought. */
function* sets(seed: number): Generator<{ amounts: number[]; next: () => number }> {
	const next = dice(seed);
	for (let i = 0; i < 10_000; i++) {
		const amounts = Array.from({ length: 1 + Math.floor(next() * 20) }, () =>
			next() < 0.1 ? 0 : 10 ** (next() * 12 - 6)
		);
		if (sum(amounts) > 0) yield { amounts, next };
	}
}
const near = (a: number, b: number) => Math.abs(a - b) <= 1e-12 * Math.max(a, b);

describe('the index of published mine output', () => {
	it.each(WORLD_MINING_DATA)(
		'in %d is what World Mining Data’s tonnes give',
		(_, tonnes, index, share, rest) => {
			expect(herfindahl(tonnes).toFixed(6)).toBe(index);
			expect(((100 * (tonnes[CHINA] ?? 0)) / sum(tonnes)).toFixed(2)).toBe(share);
			expect(herfindahl(tonnes.filter((_t, i) => i !== CHINA)).toFixed(6)).toBe(rest);
		}
	);
	it.each(GEOLOGICAL_SURVEY)('of %s is what the USGS’ tonnes give', (_, tonnes, index, share) => {
		expect(herfindahl(tonnes).toFixed(4)).toBe(index);
		if (share) expect(((100 * (tonnes[0] ?? 0)) / sum(tonnes)).toFixed(2)).toBe(share);
	});
	it('hardly depends on counting other countries as one', () => {
		for (const [, tonnes] of GEOLOGICAL_SURVEY) {
			const whole = sum(tonnes);
			const without = tonnes.slice(0, -1).reduce((all, one) => all + (one / whole) ** 2, 0);
			expect(herfindahl(tonnes) - without).toBeLessThan(2e-5);
		}
	});
	it('agrees to one part in a thousand million with whole numbers, reckoned without rounding', () => {
		for (const tonnes of [
			...WORLD_MINING_DATA.map((one) => one[1]),
			...GEOLOGICAL_SURVEY.map((one) => one[1])
		]) {
			const squares = tonnes.reduce((all, one) => all + BigInt(one) ** 2n, 0n);
			const exact = Number((squares * 10n ** 30n) / BigInt(sum(tonnes)) ** 2n) / 1e30;
			expect(Math.abs(herfindahl(tonnes) / exact - 1)).toBeLessThan(1e-9);
		}
	});
});

describe('the index of any suppliers', () => {
	it('is 1 of a sole one, and one over their number of equal ones', () => {
		expect(herfindahl([42])).toBe(1);
		expect(herfindahl([0, 0.3, 0])).toBe(1);
		for (let n = 1; n <= 50; n++) expect(near(herfindahl(Array<number>(n).fill(7)), 1 / n)).toBe(true);
	});
	it('lies between one over their number and 1', () => {
		for (const { amounts } of sets(1)) {
			const index = herfindahl(amounts);
			expect(index * amounts.length >= 1 - 1e-12 && index <= 1 + 1e-12, String(amounts)).toBe(true);
		}
	});
	it('does not ask for their order', () => {
		for (const { amounts, next } of sets(2)) {
			const other = amounts
				.map((amount) => ({ amount, at: next() }))
				.sort((a, b) => a.at - b.at)
				.map(({ amount }) => amount);
			expect(near(herfindahl(amounts), herfindahl(other)), String(amounts)).toBe(true);
		}
	});
	it('does not ask for their unit', () => {
		for (const { amounts, next } of sets(3)) {
			const by = 10 ** (next() * 8 - 4);
			expect(near(herfindahl(amounts), herfindahl(amounts.map((one) => one * by))), String(amounts)).toBe(
				true
			);
		}
	});
	it('never rises when one of them is split in two, and never falls when two become one', () => {
		for (const { amounts, next } of sets(4)) {
			const [at, part] = [Math.floor(next() * amounts.length), next()];
			const one = amounts[at] ?? 0;
			const split = [...amounts.slice(0, at), one * part, one * (1 - part), ...amounts.slice(at + 1)];
			expect(herfindahl(split) <= herfindahl(amounts) * (1 + 1e-12), String(amounts)).toBe(true);
		}
	});
	it('takes the largest numbers there are', () => expect(herfindahl([1e308, 1e308])).toBe(0.5));
	it.each([
		['none', [], 'no amount is above 0'],
		['noughts', [0, 0, -0], 'no amount is above 0'],
		['a negative one', [3, -1], '-1 is no amount'],
		['no number', [3, NaN], 'NaN is no amount'],
		['an endless one', [Infinity], 'Infinity is no amount']
	])('is refused of %s', (_, amounts, why) => expect(() => herfindahl(amounts)).toThrow(why));
});

describe('suppliers of equal size', () => {
	it.each([
		[1, 1],
		[0.5, 2],
		[0.25, 4]
	])('of an index of %d are %d', (index, count) => expect(effectiveSuppliers(index)).toBe(count));
	it('are as many as there are, where they are equal', () => {
		for (let n = 1; n <= 50; n++)
			expect(near(effectiveSuppliers(herfindahl(Array<number>(n).fill(3))), n)).toBe(true);
	});
	it.each([[0], [-0.1], [1.1], [NaN], [Infinity]])('are refused of %d', (index) =>
		expect(() => effectiveSuppliers(index)).toThrow(`${index} is no index`)
	);
});
