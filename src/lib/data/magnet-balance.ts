/**
 * What a weight of magnets asks for, step by step back to the ore. Weights are in tonnes of what the step makes
 * (magnets, metal, oxide), shares in per cent by weight; both are ranges. Pure.
 */

/** A lowest and a highest number; equal where only one is known. */
export interface Range {
	low: number;
	high: number;
}

/**
 * One factor on the way back.
 * `holds`: the product holds this share of what is asked for (rare earths in a magnet).
 * `lost`: this share of what is fed in does not come out (waste in cutting).
 * `within`: this share of what is fed in is what is asked for (metal in its oxide, two metals among all).
 */
export interface Factor {
	does: 'holds' | 'lost' | 'within';
	percent: Range;
}

/** The shares as parts of one. @throws when they are none, are turned round, or leave nothing to divide by */
function checked({ does, percent: { low, high } }: Factor): Range {
	const some = does === 'within' ? low > 0 : low >= 0;
	const left = does === 'lost' ? high < 100 : high <= 100;
	if (!(some && left && low <= high))
		throw new Error(`a factor that is "${does}" goes from ${low} to ${high} per cent, which is no share`);
	return { low: low / 100, high: high / 100 };
}

/**
 * Tonnes that must go in at one factor for `out` tonnes to come out of it: the low end takes the kindest end of the
 * factor, the high end the harshest.
 * @throws as `checked`, or when a weight is below nought
 */
export function fed(out: Range, factor: Factor): Range {
	const { low, high } = checked(factor);
	if (!(out.low >= 0 && out.low <= out.high && Number.isFinite(out.high)))
		throw new Error(`a weight goes from ${out.low} to ${out.high} tonnes`);
	if (factor.does === 'holds') return { low: out.low * low, high: out.high * high };
	if (factor.does === 'lost') return { low: out.low / (1 - low), high: out.high / (1 - high) };
	return { low: out.low / high, high: out.high / low };
}

/** Tonnes that must go in at the first of several factors, of which the first is the nearest to the magnet. @throws as `fed` */
export const needed = (out: Range, factors: Factor[]): Range => factors.reduce(fed, out);
