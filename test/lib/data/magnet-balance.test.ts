import { describe, expect, it } from 'vitest';
import { fed, needed, type Factor, type Range } from '#lib/data/magnet-balance.ts';

const exact = (n: number): Range => ({ low: n, high: n });
const factor = (does: Factor['does'], low: number, high = low): Factor => ({ does, percent: { low, high } });

/** Numbers that look thrown but are the same in every run. */
function thrown(seed: number): () => number {
	let state = seed;
	return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

describe('what a weight of magnets asks for', () => {
	it.each<[string, Range, Factor, Range]>([
		['metal in magnets', exact(20000), factor('holds', 30, 32), { low: 6000, high: 6400 }],
		['metal fed where a fifth is lost', exact(8000), factor('lost', 20), exact(10000)],
		[
			'metal fed where 10 to 50 per cent is lost',
			exact(900),
			factor('lost', 10, 50),
			{ low: 1000, high: 1800 }
		],
		['oxide of which 80 per cent is metal', exact(800), factor('within', 80), exact(1000)],
		[
			'all oxides of which 10 to 25 per cent are wanted',
			exact(1000),
			factor('within', 10, 25),
			{ low: 4000, high: 10000 }
		],
		['a loss of nothing', exact(7), factor('lost', 0), exact(7)],
		['a share of the whole', exact(7), factor('within', 100), exact(7)]
	])('%s', (_, out, one, want) => {
		const got = fed(out, one);
		expect(got.low).toBeCloseTo(want.low, 9);
		expect(got.high).toBeCloseTo(want.high, 9);
	});

	it('a whole chain, computed by hand', () => {
		// 1,000 t of magnets hold 300 t of metal; with a quarter cut away 400 t go in; with a fifth lost and 80% metal
		// in the oxide 625 t of oxide; at a fifth of all oxides 3,125 t.
		const chain = [
			factor('holds', 30),
			factor('lost', 25),
			factor('lost', 20),
			factor('within', 80),
			factor('within', 20)
		];
		expect(needed(exact(1000), chain).low).toBeCloseTo(3125, 9);
		expect(needed(exact(1000), chain.slice(0, 2)).high).toBeCloseTo(400, 9);
	});

	it.each<[string, Factor]>([
		['below nothing', factor('lost', -1)],
		['all of it', factor('lost', 100)],
		['more than all', factor('holds', 101)],
		['no part at all', factor('within', 0)],
		['ends turned round', factor('lost', 40, 20)],
		['no number', factor('holds', NaN)]
	])('refuses %s', (_, one) => expect(() => fed(exact(1), one)).toThrow('which is no share'));

	it('refuses weights below nought, turned round or without end', () => {
		for (const out of [exact(-1), { low: 2, high: 1 }, exact(Infinity), exact(NaN)])
			expect(() => fed(out, factor('lost', 5))).toThrow('tonnes');
	});
});

describe('for ten thousand chains', () => {
	const next = thrown(20251009);
	const chains = Array.from({ length: 10_000 }, () => ({
		out: exact(1 + next() * 1e5),
		factors: Array.from({ length: 1 + Math.floor(next() * 4) }, (): Factor => {
			const [a, b] = [0.5 + next() * 98, 0.5 + next() * 98];
			return factor(next() < 0.5 ? 'lost' : 'within', Math.min(a, b), Math.max(a, b));
		})
	}));

	it('no step gives out more than goes in', () => {
		for (const { out, factors } of chains) {
			let weight = out;
			for (const one of factors) {
				const before = fed(weight, one);
				expect(before.low >= weight.low && before.high >= weight.high && before.low <= before.high).toBe(
					true
				);
				weight = before;
			}
		}
	});

	it('what goes in leaves again as product, as loss or as other metals', () => {
		for (const { out, factors } of chains) {
			const [one = factor('lost', 0)] = factors;
			const into = fed(out, one);
			const { low, high } = one.percent;
			const [least, most] = one.does === 'lost' ? [1 - low / 100, 1 - high / 100] : [high / 100, low / 100];
			expect(into.low * least).toBeCloseTo(out.low, 6);
			expect(into.high * most).toBeCloseTo(out.high, 6);
		}
	});

	it('more loss never needs less, and twice the magnets need twice as much', () => {
		for (const { out, factors } of chains) {
			const base = needed(out, factors);
			const more = needed(out, [...factors, factor('lost', 3)]);
			const worse = needed(
				out,
				factors.map((f) =>
					f.does === 'lost' ? factor('lost', f.percent.low, Math.min(99, f.percent.high + 1)) : f
				)
			);
			expect(more.low).toBeGreaterThan(base.low);
			expect(worse.high).toBeGreaterThanOrEqual(base.high);
			const twice = needed({ low: 2 * out.low, high: 2 * out.high }, factors);
			expect(twice.high / base.high).toBeCloseTo(2, 9);
		}
	});

	it('the order of factors does not matter', () => {
		for (const { out, factors } of chains)
			expect(needed(out, [...factors].reverse()).low / needed(out, factors).low).toBeCloseTo(1, 9);
	});
});
