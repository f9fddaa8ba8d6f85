/** The drawing on a sharing card: a chart, the strip of tiles or a map. Pure. */
import type { ChartBundle, Strip } from '#lib/charts/bundle.ts';
import { at, keyLines, keyOf, words } from '#lib/charts/picture/parts.ts';
import { drawScene, escape, type Hex } from '#lib/charts/picture/scene-svg.ts';
import { textWidth } from '#lib/charts/scene/letters.ts';
import { miniScene } from '#lib/charts/scene/mini.ts';
import { seen, type LegendItem, type Scene } from '#lib/charts/scene/scene.ts';
import { creditLine } from '#lib/charts/spec/credit.ts';
import { STATE_WORDS, tileScenes } from '#lib/charts/tiles/tiles.ts';
import type { MapFigureData, Still } from '#lib/map/figure.ts';
import { CARD_MAP, heightAt, mapCredit, mapShapes } from '#lib/map/picture.ts';
import { stages } from '#lib/map/stages.ts';
import { BESIDE, CARD, EDGE, FOOT, SMALL } from './card-size.ts';

/** What a card shows: a chart, the strip on some days (ISO; all of them when empty), or a map. */
export type Lead =
	| { kind: 'chart'; chart: ChartBundle }
	| { kind: 'strip'; chart: ChartBundle; days: string[] }
	| { kind: 'map'; figure: MapFigureData; world: Still };

export interface Drawn {
	shapes: string[];
	scenes: Scene[];
	/** Whether the drawing lies below the words; else it stands at their right. */
	below: boolean;
	finding: string;
	/** Unit and period. */
	subtitle: string;
	/** What its colours and fills mean. */
	key: LegendItem[];
}

/** Where a drawing below the words begins, and where every drawing ends. */
const BELOW = 190;
const END = FOOT - 34;
/** How much of the world's height is shown: its far north and far south hold no site. */
const WORLD = 0.9;
/** How much a chart is enlarged: its smallest letters are of 12 px. */
const ZOOMS = [2.4, 2.3, 2.2, 2.1, 2, 1.95, 1.9, 1.85];

/** The days that a strip shows. */
export const stripsOf = ({ chart, days }: Extract<Lead, { kind: 'strip' }>): Strip[] =>
	(chart.placed.strips ?? []).filter((strip) => !days.length || days.includes(strip.date));

/** The figure of a card. */
export function drawLead(lead: Lead, hex: Hex): Drawn {
	if (lead.kind === 'map') return map(lead, hex);
	return lead.kind === 'strip' ? strip(lead, hex) : chartBeside(lead.chart, hex);
}

/** The sources of a card's figure, in one line: as many names as fit. */
export function creditOf(lead: Lead): string {
	if (lead.kind === 'map') return mapCredit(lead.figure);
	const lines = [4, 3, 2, 1].map((most) => creditLine(lead.chart, most));
	return lines.find((line) => textWidth(line, SMALL) <= CARD.width - 2 * EDGE) ?? (lines.at(-1) as string);
}

/** A legend as a key. Words without a sample are left out: the card has no room for them. */
const sampled = (legend: LegendItem[], hex: Hex) => keyOf(legend, hex).filter(({ sample }) => sample);

/** A chart beside the words, its letters as large as it has room for; its marks alone where it has none. */
function chartBeside(chart: ChartBundle, hex: Hex): Drawn {
	const width = CARD.width - BESIDE - EDGE;
	const key = keyLines(sampled(chart.placed.legend, hex), BESIDE, EDGE, width, hex('ink-2'));
	const top = EDGE + key.height + (key.height ? 8 : 0);
	const room = END - top;
	const fits = (z: number) => chart.placed.scenes.find((scene) => seen(scene.show, width / z));
	const zoom = ZOOMS.find((z) => (fits(z)?.height ?? Infinity) * z <= room);
	const scene = zoom ? fits(zoom) : undefined;
	const drawn = scene ?? miniScene(chart.placed.scenes, Math.round(room / 1.6));
	const z = scene && zoom ? zoom : 1.6;
	return {
		shapes: [
			...key.shapes,
			at(BESIDE, top + (room - drawn.height * z) / 2, drawScene(drawn, width / z, hex), z)
		],
		scenes: [drawn],
		below: false,
		finding: chart.title,
		subtitle: chart.subtitle,
		key: chart.placed.legend
	};
}

/** The strip across the card, one row per day, each with its date and words; one day alone in larger tiles. */
function strip(lead: Extract<Lead, { kind: 'strip' }>, hex: Hex): Drawn {
	const days = stripsOf(lead).slice(-3);
	const single = days.length === 1;
	const width = CARD.width - 2 * EDGE;
	const zoom = single ? 3.5 : 1.85;
	const scenes = days.map((day) =>
		tileScenes([day], 'small').find((scene) => seen(scene.show, width / zoom))!
	);
	const top = single ? 152 : BELOW - 32;
	const states = new Set(days.flatMap((day) => day.tiles.map((tile) => STATE_WORDS[tile.state])));
	const key = lead.chart.placed.legend.filter(({ text }) => states.has(text));
	const entries = sampled(key, hex);
	const { height } = keyLines(entries, EDGE, 0, width, hex('ink-2'));
	const below = keyLines(entries, EDGE, END - height + 8, width, hex('ink-2'));
	const pitch = (END - height - top) / days.length;
	return {
		shapes: [
			...days.flatMap((day, i) => {
				const y = top + i * pitch;
				const size = single ? 38 : 28;
				return [
					...words(
						EDGE,
						y + size,
						[`${day.heading}: ${day.words}`],
						size,
						0,
						`font-weight="600" fill="${hex('ink')}"`
					),
					at(EDGE, y + size + (single ? 28 : 14), drawScene(scenes[i]!, width / zoom, hex), zoom)
				];
			}),
			...below.shapes
		],
		scenes,
		below: true,
		finding: '',
		subtitle: '',
		key
	};
}

/** A map: a wide one below the words, a tall one at their right. */
function map({ figure, world }: Extract<Lead, { kind: 'map' }>, hex: Hex): Drawn {
	const still = figure.maps.length === 1 ? figure.maps[0]! : world;
	const whole = still.region.id === 'world';
	const below = still.region.ratio < 0.7;
	const key = below ? stageKey(still, hex) : [];
	const top = below ? BELOW + 10 : 0;
	const end = FOOT - 30;
	const room = end - top;
	const left = below ? 0 : BESIDE;
	const width = whole
		? room / still.region.ratio / WORLD
		: below
			? Math.max(CARD.width, room / still.region.ratio)
			: room / still.region.ratio;
	const y = top + (room - heightAt(still, width)) * (whole ? 0.42 : 0.5);
	const x = left + (CARD.width - left - width) / 2;
	const zoom = whole && figure.picked.length ? CARD_MAP.zoom : undefined;
	const shapes = mapShapes(still, { width, picked: figure.picked, hex, escape, zoom });
	const frame = `x="${left}" y="${top}" width="${CARD.width - left}" height="${room}"`;
	return {
		shapes: [
			`<clipPath id="frame"><rect ${frame}/></clipPath>`,
			`<rect ${frame} fill="${hex('water')}"/>`,
			`<g clip-path="url(#frame)">${at(Math.round(x), Math.round(y), shapes)}</g>`,
			...key
		],
		scenes: [],
		below,
		finding: figure.title,
		subtitle: figure.subtitle,
		key: []
	};
}

/** The shapes of the stages on a map with their names, in a line at the foot of the map. */
function stageKey(still: Still, hex: Hex): string[] {
	const shown = stages.filter(({ id }) => still.marks.some((mark) => mark.site.stage === id));
	const y = FOOT - 52;
	let x = EDGE;
	return shown.flatMap(({ id, name, shape }) => {
		const from = x;
		x += 34 + textWidth(name, 24) + 30;
		return [
			`<path d="${shape}" transform="translate(${from + 10} ${y - 8}) scale(2)" fill="${hex(id)}"/>`,
			...words(from + 32, y, [name], 24, 0, `fill="${hex('ink')}"`)
		];
	});
}
