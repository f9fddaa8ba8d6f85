/** How high a frame must be in a column of any width. Pure. */

/** Steps of height: from a width on, both in CSS pixels, up to the width of the next. */
export type Heights = readonly (readonly [from: number, px: number])[];

/** Narrowest column that embeds are made for, and the one past which no line of text is set anew. */
const [NARROWEST, WIDEST] = [280, 1000];
/** Pixels between two widths that are looked at: where a drawing changes its form is a multiple of it. */
const APART = 4;
/** Pixels of height for each of width that a drawing may grow by where it does not leap. */
const STEEP = 2;
/** Wider columns at which a drawing as wide as its frame, such as a map, is still looked at. */
const WIDER = Array.from({ length: 14 }, (_, i) => WIDEST + 20 * (i + 1));

/** The heights that `heightAt` gives for a column, as steps. Between two widths the higher of both counts. */
export function heightsOf(heightAt: (width: number) => number): Heights {
	const widths = Array.from(
		{ length: (WIDEST - NARROWEST) / APART + 1 },
		(_, i) => NARROWEST + APART * i
	).concat(WIDER);
	const all = widths.map((width) => [width, Math.ceil(heightAt(width))] as const);
	const safe = all.map(([width, px], i) => {
		const [end, next] = all[i + 1] ?? [width, px];
		// What grows a little until the next width counts with its end; a leap is another form, and begins there.
		return [width, next > px && next - px <= STEEP * (end - width) ? next : px] as const;
	});
	return safe.filter(([, px], i) => px !== safe[i - 1]?.[1]);
}

/** The height that is enough in every column of `width` px and more. */
export const highestFrom = (heights: Heights, width: number): number =>
	Math.max(...heights.filter((_, i) => (heights[i + 1]?.[0] ?? Infinity) > width).map(([, px]) => px));
