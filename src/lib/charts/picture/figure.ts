/** What a picture shows and says, whether it is of a chart or of the map. */
import { absolute } from '../../text/address.ts';
import { homeOf } from '../../text/home.ts';
import type { ChartBundle } from '../bundle.ts';
import { creditLine } from '../spec/credit.ts';
import { box } from '../scene/fit.ts';
import { hatches, seen, type Hatch } from '../scene/scene.ts';
import { keyOf, legendHatches, type KeyEntry } from './parts.ts';
import { isLoose, spread } from './spread.ts';
import { drawScene, type Hex } from './scene-svg.ts';

/** A drawing with its corner at 0,0, its height in px, and the stripes it fills with. */
export interface Drawn {
	shapes: string[];
	height: number;
	stripes: Hatch[];
}

export interface Figure {
	id: string;
	title: string;
	subtitle: string;
	description: string;
	/** Words beside the address where less than the whole is shown: "6 of 18 rows". */
	part: string;
	/** How old an account of the law is; '' where it gives none. */
	stamp: string;
	/** The page of the whole, with its origin. */
	address: string;
	/** The line of sources and date with at most so many names. */
	credit: (most: number) => string;
	key: (hex: Hex) => KeyEntry[];
	keyStripes: Hatch[];
	/** How high the drawing is where it is `width` px wide and enlarged `zoom` times. */
	height: (width: number, zoom: number) => number;
	/** Whether its words keep to its width, but for `spare` px on either side. */
	inside: (width: number, zoom: number, spare: number) => boolean;
	/** Its smallest letters in px before it is enlarged. */
	letters: (width: number, zoom: number) => number;
	/** `height` is the room there is, for what can fill it. */
	draw: (width: number, zoom: number, hex: Hex, height?: number) => Drawn;
}

/** A chart before its picture is known. */
export type Drawable = Omit<ChartBundle, 'picture'>;

/**
 * A chart as a picture shows it.
 * @param whole the chart of which it is a part, where it shows less
 */
export function chartFigure(chart: Drawable, whole: Drawable = chart): Figure {
	const scene = (width: number, zoom: number) => {
		const found = chart.placed.scenes.find(({ show }) => seen(show, width / zoom));
		if (!found) throw new Error(`chart ${chart.id} has no drawing for ${width / zoom} px`);
		return found;
	};
	const [some, all] = [chart.placed.table.rows.length, whole.placed.table.rows.length];
	const part = some < all ? `${some} of ${all} rows` : '';
	return {
		id: chart.id,
		title: chart.title,
		subtitle: chart.subtitle,
		description: part ? `${chart.description} ${partOf(part, chart, whole)}` : whole.description,
		part,
		stamp: chart.legal?.still ?? '',
		address: absolute(homeOf(chart.id)),
		credit: (most) => creditLine(chart, most),
		key: (hex) => keyOf(chart.placed.legend, hex),
		keyStripes: legendHatches(chart.placed.legend),
		height: (width, zoom) => scene(width, zoom).height * zoom,
		inside: (width, zoom, spare) => {
			const { marks, left, right } = scene(width, zoom);
			const plot = width / zoom - left - right;
			return marks.every((m) => {
				if (m.is !== 'text' || !seen(m.show, width / zoom)) return true;
				const [from, to] = box(m, plot);
				return from >= -left - spare / zoom && to <= plot + right + spare / zoom;
			});
		},
		letters: (width, zoom) =>
			Math.min(
				...scene(width, zoom).marks.flatMap((m) =>
					m.is === 'text' && seen(m.show, width / zoom)
						? [m.size ?? 13, ...(m.more ?? []).map((r) => r.size)]
						: []
				)
			),
		draw: (width, zoom, hex, height = 0) => {
			const placed = scene(width, zoom);
			const own = isLoose(chart.kind) ? spread(placed, width / zoom, height / zoom) : placed;
			return {
				shapes: [`<g transform="scale(${zoom})">${drawScene(own, width / zoom, hex).join('\n')}</g>`],
				height: own.height * zoom,
				stripes: hatches(own.marks)
			};
		}
	};
}

/** What the metadata of a picture say of the chart of which it shows a part. */
const partOf = (part: string, shown: Drawable, whole: Drawable): string =>
	`The picture shows ${part} of the chart${shown.title === whole.title ? '' : ` “${whole.title}”`}.`;
