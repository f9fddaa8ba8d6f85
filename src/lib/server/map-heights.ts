/** How high a frame with the map must be. */
import { entryLines, LETTERS, USUAL } from '#lib/charts/scene/height.ts';
import { linesAt, textWidth } from '#lib/charts/scene/letters.ts';
import { mapSources, WAY } from '#lib/map/figure.ts';
import { keyHeight } from '#lib/map/key.ts';
import { anyLed } from '#lib/map/place.ts';
import { heightAt } from '#lib/map/picture.ts';
import { LICENCE, MAKER } from '#lib/text/licence.ts';
import { type Heights, heightsOf, highestFrom } from '#lib/text/heights.ts';
import { wholeMap } from './maps.ts';

/** Measures of MapFigure.svelte in px: padding of the page, between two parts, parts that wait, narrowest part, most of one column and of two. */
const [PADDING, GAP, SHUT, PART, ALONE, MOST] = [12, 6, 40, 256, 352, 800];
/** Px between two of the ways out below the map. */
const WAYS = 17.6;
/** Px that rounding and other faces may need. */
const SPARE = 6;

let memo: { height: number; heights: Heights } | undefined;

/** The px that the embed of the map needs at 600 px width and more, and at every width. Throws ContentError when the tables are bad. */
export const mapEmbed = (): { height: number; heights: Heights } => (memo ??= measured());

function measured(): { height: number; heights: Heights } {
	const figure = wholeMap();
	const drawn = figure.maps.flatMap((map) => map.marks.map(({ site }) => site));
	const title = linesAt(figure.title, 20, true, -0.005);
	const subtitle = linesAt(figure.subtitle, 14);
	const sources = linesAt(mapSources(figure), 13);
	const ways = [WAY, 'List', `${MAKER}, ${LICENCE.name}`].map((text) => textWidth(text, 13));
	const parts = (width: number): number => {
		const two = width >= 2 * PART + GAP;
		const own = two ? (Math.min(width, MOST) - GAP) / 2 : Math.min(width, ALONE);
		const [a, b, c, d] = figure.maps.map((map) => heightAt(map, own)) as [number, number, number, number];
		return two ? Math.max(a, b) + GAP + Math.max(c, d) : a + GAP + b + GAP + SHUT;
	};
	const heights = heightsOf((frame) => {
		const width = frame - 2 * PADDING;
		const words = width * LETTERS;
		const key = keyHeight(
			drawn,
			(widths, between) => entryLines(widths, words, between),
			(text) => textWidth(text, 13),
			figure.maps.some(anyLed)
		);
		return (
			2 * PADDING +
			title(words) * 26 +
			2.4 +
			subtitle(words) * 19.6 +
			8 +
			parts(width) +
			9.6 +
			key +
			18.6 +
			sources(words) * 19.5 +
			entryLines(ways, words, WAYS) * 30.7 +
			SPARE
		);
	});
	return { height: highestFrom(heights, USUAL), heights };
}
