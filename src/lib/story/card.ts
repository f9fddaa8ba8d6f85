/** The picture of a page for sharing: its title in large letters, and its own lead figure. Pure; gives SVG. */
import type { ChartBundle } from '#lib/charts/bundle.ts';
import { drawScene, escape, hexOf, patterns, type Hex } from '#lib/charts/picture/scene-svg.ts';
import { swatch } from '#lib/charts/picture/svg.ts';
import { balanced, wrap } from '#lib/charts/scene/letters.ts';
import { miniScene } from '#lib/charts/scene/mini.ts';
import { hatches, seen, type LegendItem, type Scene } from '#lib/charts/scene/scene.ts';
import { tileScenes } from '#lib/charts/tiles/tiles.ts';
import type { MapFigureData, Still } from '#lib/map/figure.ts';
import { heightAt, mapShapes } from '#lib/map/picture.ts';

/** The size that sharing cards are shown at, in px. */
export const CARD = { width: 1200, height: 630 } as const;
const EDGE = 44;
/** Where the drawing begins beside the words, and below them. */
const BESIDE = 452;
const BELOW = 190;
/** Letters of a drawing are 13 px: enlarged less than this they cannot be read on a card of 600 px. */
const LEGIBLE = 1.4;

/** What a card shows: a chart, the strip on some days (ISO; all of them when empty), or a map. */
export type Lead =
	| { kind: 'chart'; chart: ChartBundle }
	| { kind: 'strip'; chart: ChartBundle; days: string[] }
	| { kind: 'map'; figure: MapFigureData; world: Still };

/** What a card says: "Chapter 1 of 10", its title. */
export interface CardWords {
	over: string;
	title: string;
}

/** The words on the card of every page that has none of its own. */
export const SITE_CARD: CardWords = {
	over: 'Seven of seventeen under licence',
	title: 'Europe, China and the rare earths'
};

/** The words on the card of a chapter, `count` being how many chapters there are. */
export const chapterCard = (number: number, count: number, title: string): CardWords => ({
	over: `Chapter ${number} of ${count}`,
	title
});

/** The lead figure in words, for those who do not see the card. */
export function leadWords(lead: Lead): string {
	if (lead.kind === 'map') return `${lead.figure.title}. ${lead.figure.description}`;
	if (lead.kind === 'chart') return `${lead.chart.title}. ${lead.chart.subtitle}`;
	return stripsOf(lead)
		.map((strip) => `${strip.heading}: ${strip.words}`)
		.join('. ');
}

const stripsOf = ({ chart, days }: Extract<Lead, { kind: 'strip' }>) =>
	(chart.placed.strips ?? []).filter((strip) => !days.length || days.includes(strip.date));

const at = (x: number, y: number, shapes: string[], zoom = 1): string =>
	`<g transform="translate(${x} ${Math.round(y)})${zoom === 1 ? '' : ` scale(${zoom.toFixed(3)})`}">${shapes.join('')}</g>`;

const words = (x: number, y: number, lines: string[], size: number, step: number, look: string): string[] =>
	lines.map(
		(line, i) => `<text x="${x}" y="${y + i * step}" font-size="${size}" ${look}>${escape(line)}</text>`
	);

/** Title in as few lines as fit, as large as they allow. */
function titled(
	title: string,
	width: number,
	sizes: number[],
	most: number
): { lines: string[]; size: number } {
	for (const size of sizes) {
		const lines = balanced(title, width, size);
		if (lines.length <= most) return { lines, size };
	}
	const size = sizes.at(-1) ?? 40;
	return { lines: wrap(title, width, size), size };
}

interface Drawn {
	shapes: string[];
	scenes: Scene[];
	/** Whether the drawing lies below the words; else it stands at their right. */
	below: boolean;
	finding: string;
	/** What its colours and fills mean. */
	key: LegendItem[];
}

/** A chart beside the words: with its own letters where they stay legible, else its marks alone. */
function chartBeside(chart: ChartBundle, hex: Hex): Drawn {
	const room = { width: CARD.width - BESIDE - EDGE, height: CARD.height - 2 * EDGE };
	const fits = (width: number) => chart.placed.scenes.find((scene) => seen(scene.show, width));
	const zoom = [1.8, 1.7, 1.6, 1.5, LEGIBLE].find(
		(z) => (fits(room.width / z)?.height ?? Infinity) * z <= room.height
	);
	const scene = zoom ? fits(room.width / zoom) : undefined;
	const drawn = scene ?? miniScene(chart.placed.scenes, Math.round(room.height / 1.6));
	const z = scene && zoom ? zoom : 1.6;
	const top = EDGE + (room.height - drawn.height * z) / 2;
	return {
		shapes: [at(BESIDE, top, drawScene(drawn, room.width / z, hex), z)],
		scenes: [drawn],
		below: false,
		finding: chart.title,
		key: chart.placed.legend
	};
}

/** The strip across the card, one row per day, each with its date and words. */
function strip(lead: Extract<Lead, { kind: 'strip' }>, hex: Hex): Drawn {
	const days = stripsOf(lead).slice(-3);
	const width = CARD.width - 2 * EDGE;
	// One day alone has room for two rows of larger tiles.
	const zoom = days.length === 1 ? 2.6 : 1.9;
	const scenes = days.map((day) =>
		tileScenes([day], 'small').find((scene) => seen(scene.show, width / zoom))!
	);
	const pitch = (CARD.height - BELOW - EDGE) / days.length;
	const single = days.length === 1;
	return {
		shapes: days.flatMap((day, i) => {
			const top = BELOW + i * pitch + (single ? 40 : 0);
			return [
				...words(
					EDGE,
					top + 30,
					[`${day.heading}: ${day.words}`],
					single ? 36 : 28,
					0,
					`font-weight="600" fill="${hex('ink')}"`
				),
				at(EDGE, top + (single ? 56 : 46), drawScene(scenes[i]!, width / zoom, hex), zoom)
			];
		}),
		scenes,
		below: true,
		finding: '',
		key: []
	};
}

/** A map: a wide one below the words, a tall one at their right. */
function map({ figure, world }: Extract<Lead, { kind: 'map' }>, hex: Hex): Drawn {
	const still = figure.maps.length === 1 ? figure.maps[0]! : world;
	const { ratio } = still.region;
	const below = ratio < 0.7;
	const room = below ? CARD.height - BELOW + 34 : CARD.height;
	// The world is shown whole; any other frame fills its room.
	const across = below ? (still.region.id === 'world' ? 0 : CARD.width) : CARD.width - BESIDE;
	const width = Math.max(across, room / ratio);
	const [x, y] = below
		? [(CARD.width - width) / 2, CARD.height - room / 2 - heightAt(still, width) / 2]
		: [Math.max(BESIDE, CARD.width - width), (room - heightAt(still, width)) / 2];
	const shapes = mapShapes(still, { width, picked: figure.picked, hex, escape });
	const water = `<rect y="${CARD.height - room}" width="${CARD.width}" height="${room}" fill="${hex('water')}"/>`;
	return {
		shapes: [water, at(Math.round(x), Math.round(y), shapes)],
		scenes: [],
		below,
		finding: below ? '' : figure.title,
		key: []
	};
}

/** A key in the column of words, from `top` to `bottom` px; none where it does not fit. */
function keyLines(key: LegendItem[], top: number, bottom: number, width: number, hex: Hex): string[] {
	const STEP = 32;
	// Words without a sample speak of letters, which a drawing without letters does not have.
	const items = key
		.filter(({ look }) => look !== 'none')
		.map((item) => ({ item, lines: wrap(item.text, width - 48, 22) }));
	const rows = items.flatMap(({ lines }) => lines).length;
	if (items.length < 2 || top + rows * STEP > bottom) return [];
	let y = top;
	return items.flatMap(({ item, lines }) => {
		const at0 = y;
		y += lines.length * STEP;
		return [
			at(EDGE, at0, [swatch(item, 0, 0, hex)], 1.5),
			...words(EDGE + 48, at0 + 18, lines, 22, STEP, `fill="${hex('ink-2')}"`)
		];
	});
}

/** A card as an SVG of 1200 by 630 px. Its letters are real text: the fonts come with the one who draws it. */
export function cardSvg({ over, title }: CardWords, lead: Lead, colours: Record<string, string>): string {
	const hex = hexOf(colours);
	const drawn =
		lead.kind === 'map'
			? map(lead, hex)
			: lead.kind === 'strip'
				? strip(lead, hex)
				: chartBeside(lead.chart, hex);
	const column = BESIDE - EDGE - 34;
	const display = `font-family="Newsreader Display" fill="${hex('ink')}"`;
	const name = `font-family="Newsreader Display" fill="${hex('accent')}"`;
	const sans = `fill="${hex('ink-2')}"`;
	const out: string[] = [];
	if (drawn.below) {
		const head = titled(title, CARD.width - 2 * EDGE, [76, 68, 60, 52], 1);
		out.push(
			`<rect width="${CARD.width}" height="${BELOW - 34}" fill="${hex('paper')}"/>`,
			...words(EDGE, 56, ['Seventeen Metals'], 30, 0, name),
			...words(CARD.width - EDGE, 56, [over], 24, 0, `${sans} text-anchor="end"`),
			...words(EDGE, 66 + head.size * 0.92, head.lines, head.size, 0, display)
		);
	} else {
		const head = titled(title, column, [72, 64, 56, 50], 3);
		const finding = wrap(drawn.finding, column, 25, true).slice(0, 7);
		const titleEnd = 130 + head.size * (1 + (head.lines.length - 1) * 0.98);
		const findingTop = CARD.height - EDGE - 4 - finding.length * 32;
		out.push(
			`<rect width="${BESIDE - 20}" height="${CARD.height}" fill="${hex('paper')}"/>`,
			...words(EDGE, 76, ['Seventeen Metals'], 30, 0, name),
			...words(EDGE, 118, [over], 22, 0, sans),
			...words(EDGE, 130 + head.size, head.lines, head.size, head.size * 0.98, display),
			...words(
				EDGE,
				CARD.height - EDGE - 4 - (finding.length - 1) * 32,
				finding,
				25,
				32,
				`font-weight="600" fill="${hex('ink')}"`
			),
			...keyLines(drawn.key, titleEnd + 44, findingTop, column, hex)
		);
	}
	const stripes = new Map(drawn.scenes.flatMap((scene) => hatches(scene.marks)).map((h) => [h.name, h]));
	for (const { look, colour } of drawn.key)
		if (look === 'hatch') stripes.set(colour, { name: colour, colour, size: 5, width: 2 });
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" viewBox="0 0 ${CARD.width} ${CARD.height}" font-family="Instrument Sans">`,
		`<defs>${patterns(stripes.values(), hex)}</defs>`,
		`<rect width="${CARD.width}" height="${CARD.height}" fill="${hex('paper')}"/>`,
		...drawn.shapes,
		...out,
		`<rect y="${CARD.height - 10}" width="${CARD.width}" height="10" fill="${hex('accent')}"/>`,
		'</svg>'
	].join('\n');
}
