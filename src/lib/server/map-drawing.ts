/** The map of all sites as a picture: the world, and by its form two regions with names, or the counts of each stage. Pure. */
import { FRESH } from '#lib/data/evidence.ts';
import { isAtWork } from '#lib/map/site.ts';
import { inEU } from '#lib/text/countries.ts';
import type { Figure } from '#lib/charts/picture/figure.ts';
import { at, words, type KeyEntry } from '#lib/charts/picture/parts.ts';
import { MOST } from '#lib/charts/picture/plan.ts';
import { escape, type Hex } from '#lib/charts/picture/scene-svg.ts';
import type { MapFigureData, Still } from '#lib/map/figure.ts';
import { FAINT, heightAt, mapCredit, mapShapes } from '#lib/map/picture.ts';
import { core, stages, strike, type StageLook } from '#lib/map/stages.ts';
import { absolute } from '#lib/text/address.ts';

/** What a picture shows of the map. */
export interface MapPicture {
	figure: MapFigureData;
	world: Still;
	/** Shown below the world, side by side. */
	regions: Still[];
	/** Whether the counts of each stage stand below the world, and stand for the key of the stages. */
	counts: boolean;
}

/** How much marks and names are enlarged in the regions. */
export const ZOOM = 2;
/** Px between two maps, and above one for its name. */
const [GAP, NAME] = [16, 44];
/** How much of the world's height is shown, and which part of the rest lies above it: its far south holds no site. */
const [SHOWN, ABOVE] = [0.95, 0.1];
/** How much of that a picture of a fixed height may take away from it, where counts stand below. */
const LESS = 0.7;
/** Letters of the counts, from one line of them to the next, and the widest that they run. */
const COUNT = { size: 25, row: 33, widest: 1000 };

/** The width of one of the regions side by side. */
export const regionWidth = (width: number, count: number): number => (width - GAP * (count - 1)) / count;

const icon = (
	{ shape }: Pick<StageLook, 'shape'>,
	fill: string,
	stroke: string,
	more = '',
	rim = 'stroke-width="1.4"'
): string =>
	`<g transform="translate(15 8) scale(1.6)"><path d="${shape}" fill="${fill}" stroke="${stroke}" ${rim} stroke-linejoin="round"/>${more}</g>`;

/** Each stage by its shape and colour. */
const stageKey = (hex: Hex): KeyEntry[] =>
	stages.map((one) => ({ text: one.name, sample: icon(one, hex(one.id), hex(one.id)) }));

/** What a mark’s filling means. */
function stateKey(hex: Hex): KeyEntry[] {
	const sample = stages.find(({ id }) => id === 'magnet') as StageLook;
	const line = hex('ink');
	return [
		{ text: 'operating', sample: icon(sample, line, line) },
		{
			text: 'ramping up',
			sample: icon(sample, line, line, `<circle r="${core('magnet')}" fill="${hex('paper')}"/>`)
		},
		{ text: 'planned or being built', sample: icon(sample, hex('paper'), line) },
		{
			text: 'paused or closed',
			sample: icon(sample, hex('paper'), line, `<path d="${strike}" stroke="${line}" stroke-width="1.4"/>`)
		},
		{
			text: `no source since ${FRESH}`,
			sample: icon(sample, hex('paper'), hex('ink-2'), '', FAINT)
		}
	];
}

/** Of each stage how many are listed and how many of them are at work, in the world and in the EU. China’s are not counted out: the list is least complete there. */
function countLines({ maps }: MapFigureData, width: number, top: number, hex: Hex): string[] {
	const sites = maps.flatMap(({ marks }) => marks.map(({ site }) => site));
	const heads = ['World: listed', 'at work', 'EU: listed', 'at work'];
	const lines = stages.map((stage) => {
		const some = sites.filter((site) => site.stage === stage.id);
		const own = some.filter(({ country }) => inEU(country));
		return {
			stage,
			counts: [some, some.filter(isAtWork), own, own.filter(isAtWork)].map((list) => list.length)
		};
	});
	const { size, row } = COUNT;
	/** Where each column of numbers ends. */
	const ends = [0.5, 0.65, 0.85, 1].map((part) => Math.round(part * Math.min(width, COUNT.widest)));
	const cells = (y: number, said: (string | number)[], look: string) =>
		said.flatMap((one, i) =>
			words(ends[i] as number, y, [String(one)], size, 0, `${look} text-anchor="end"`)
		);
	return [
		...cells(top, heads, `fill="${hex('ink-2')}"`),
		...lines.flatMap(({ stage, counts }, i) => {
			const y = top + (i + 1) * row;
			return [
				at(0, y - size * 0.72, [icon(stage, hex(stage.id), hex(stage.id))], 1.15),
				...words(40, y, [stage.name], size, 0, `font-weight="600" fill="${hex('ink')}"`),
				...cells(y, counts, `fill="${hex('ink')}"`)
			];
		})
	];
}

/** The world filling a room of its own, the rest of which is water. */
function worldIn(world: Still, width: number, height: number, hex: Hex): string[] {
	const wide = Math.min(width, height / world.region.ratio / SHOWN);
	const spare = height - heightAt(world, wide);
	const top = spare * (spare < 0 ? ABOVE : 0.5);
	const frame = `width="${width}" height="${Math.round(height)}"`;
	return [
		`<clipPath id="world"><rect ${frame}/></clipPath><rect ${frame} fill="${hex('water')}"/>`,
		`<g clip-path="url(#world)">${at(Math.round((width - wide) / 2), top, mapShapes(world, { width: wide, picked: [], hex, escape, zoom: wide / world.region.width }))}</g>`
	];
}

/** The map as a picture shows it. */
export function mapPicture({ figure, world, regions, counts }: MapPicture): Figure {
	const worldHeight = (width: number) => Math.round(heightAt(world, width) * SHOWN);
	const below = (width: number) =>
		regions.length
			? NAME + GAP + Math.max(...regions.map((r) => heightAt(r, regionWidth(width, regions.length))))
			: 0;
	const rows = counts ? (stages.length + 1) * COUNT.row + GAP : 0;
	return {
		id: figure.id,
		title: figure.title,
		subtitle: figure.subtitle,
		description: figure.description,
		part: '',
		stamp: '',
		address: absolute('/map/'),
		credit: () => mapCredit(figure),
		key: (hex) => [...(counts ? [] : stageKey(hex)), ...stateKey(hex)],
		keyStripes: [],
		height: (width) => worldHeight(width) * (counts ? LESS : 1) + below(width) + rows,
		inside: () => true,
		// In a frame too low for map and counts nothing is legible; there is no other scale to them.
		letters: () => (regions.length ? 12 * ZOOM : COUNT.size / MOST),
		draw: (width, _, hex, room) => {
			// In a frame the world takes what room there is, up to the whole of it.
			const height = room ? Math.min(room - rows, heightAt(world, width)) : worldHeight(width);
			const side = regionWidth(width, regions.length);
			return {
				shapes: [
					...worldIn(world, width, height, hex),
					...regions.flatMap((map, i) => {
						const x = i * (side + GAP);
						const y = height + GAP + NAME;
						return [
							...words(x, y - 12, [map.region.name], 25, 0, `font-weight="600" fill="${hex('ink')}"`),
							at(x, y, mapShapes(map, { width: side, picked: [], hex, escape, zoom: ZOOM }))
						];
					}),
					...(counts ? countLines(figure, width, height + GAP + 28, hex) : [])
				],
				height: height + rows + below(width),
				stripes: []
			};
		}
	};
}
