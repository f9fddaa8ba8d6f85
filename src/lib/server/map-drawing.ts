/** The map of all sites as a picture: the world, and by its form two regions with names, or the counts of each stage. Pure. */
import type { Figure } from '#lib/charts/picture/figure.ts';
import { at, words, type KeyEntry } from '#lib/charts/picture/parts.ts';
import { escape, type Hex } from '#lib/charts/picture/scene-svg.ts';
import { textWidth } from '#lib/charts/scene/letters.ts';
import type { MapFigureData, Still } from '#lib/map/figure.ts';
import { heightAt, mapCredit, mapShapes } from '#lib/map/picture.ts';
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
/** Letters of the counts, the largest first, and from one line of them to the next. */
const COUNT = { sizes: [28, 26, 24, 22], row: 44 };

/** The width of one of the regions side by side. */
export const regionWidth = (width: number, count: number): number => (width - GAP * (count - 1)) / count;

const icon = ({ shape }: Pick<StageLook, 'shape'>, fill: string, stroke: string, more = ''): string =>
	`<g transform="translate(15 8) scale(1.6)"><path d="${shape}" fill="${fill}" stroke="${stroke}" stroke-width="1.4" stroke-linejoin="round"/>${more}</g>`;

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
		}
	];
}

/** "Mines: 81, 22 operating" for each stage, in two columns. */
function countLines({ maps }: MapFigureData, width: number, top: number, hex: Hex): string[] {
	const sites = maps.flatMap(({ marks }) => marks.map(({ site }) => site));
	const lines = stages.map((stage) => {
		const some = sites.filter((site) => site.stage === stage.id);
		const operating = some.filter(({ status }) => status === 'operating').length;
		return { stage, name: `${stage.name}: ${some.length}`, more: `${operating || 'none'} operating` };
	});
	/** Where the second column begins, and where it ends. */
	const columns = (size: number): [number, number] => {
		const wide = lines.map(
			({ name, more }) => 44 + textWidth(`${name} `, size, true) + textWidth(more, size)
		);
		const widest = (odd: number) => Math.max(...wide.filter((_, i) => i % 2 === odd));
		return [widest(0) + 30, widest(0) + 30 + widest(1)];
	};
	const size = COUNT.sizes.find((one) => columns(one)[1] <= width) ?? (COUNT.sizes.at(-1) as number);
	const [second] = columns(size);
	return lines.flatMap(({ stage, name, more }, i) => {
		const x = Math.round((i % 2) * second);
		const y = top + Math.floor(i / 2) * COUNT.row;
		return [
			at(x, y - 18, [icon(stage, hex(stage.id), hex(stage.id))], 1.3),
			...words(x + 44, y, [name], size, 0, `font-weight="600" fill="${hex('ink')}"`),
			...words(
				Math.round(x + 44 + textWidth(`${name} `, size, true)),
				y,
				[more],
				size,
				0,
				`fill="${hex('ink-2')}"`
			)
		];
	});
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
	const rows = counts ? Math.ceil(stages.length / 2) * COUNT.row + GAP : 0;
	return {
		id: figure.id,
		title: figure.title,
		subtitle: figure.subtitle,
		description: figure.description,
		part: '',
		address: absolute('/map/'),
		credit: () => mapCredit(figure),
		key: (hex) => [...(counts ? [] : stageKey(hex)), ...stateKey(hex)],
		keyStripes: [],
		height: (width) => worldHeight(width) + below(width) + rows,
		inside: () => true,
		letters: () => (regions.length ? 12 * ZOOM : (COUNT.sizes.at(-1) as number)),
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
