/** Land and borders of a small frame, of which two hundred are drawn: only shapes that may lie in it are projected. */
import { geoBounds } from 'd3';
import { merge, mesh } from 'topojson-client';
import type { LineString, Polygon } from 'geojson';
import { isDisputed } from '#lib/map/borders.ts';
import type { Ground } from '#lib/map/figure.ts';
import { outline } from '#lib/map/outline.ts';
import { projection, type Region } from '#lib/map/regions.ts';
import { atlas } from './maps.ts';

type Box = [[west: number, south: number], [east: number, north: number]];

interface Shape<T> {
	shape: T;
	box: Box;
}

interface World {
	land: Shape<Polygon>[];
	borders: Shape<LineString>[];
	disputed: Shape<LineString>[];
}

const boxed = <T extends Polygon | LineString>(shape: T): Shape<T> => ({ shape, box: geoBounds(shape) });

let memo: World | undefined;

/** The shapes of the world one by one, each with the box around it. */
function world(): World {
	if (memo) return memo;
	const detail = atlas('50m');
	const { countries } = detail.objects;
	const lines = (disputed: boolean) =>
		mesh(detail, countries, (a, b) => a !== b && isDisputed(a, b) === disputed).coordinates.map(
			(coordinates) => boxed({ type: 'LineString', coordinates })
		);
	memo = {
		land: merge(detail, countries.geometries as Parameters<typeof merge>[1]).coordinates.map((coordinates) =>
			boxed({ type: 'Polygon', coordinates })
		),
		borders: lines(false),
		disputed: lines(true)
	};
	return memo;
}

/** Whether a box may touch the frame; one that runs over the date line always may. */
function touches([[w, s], [e, n]]: Box, [west, south, east, north]: Region['box']): boolean {
	if (n < south || s > north) return false;
	if (w > e || east > 180) return true;
	return e >= west && w <= east;
}

const grounds = new Map<string, Ground>();

/** Land and borders of a frame made around sites, as path text on a grid of `grid` units across. */
export function groundNear(frame: Region, grid: number): Ground {
	const key = `${frame.box.join()}/${frame.ratio}/${grid}`;
	let found = grounds.get(key);
	if (!found) {
		const height = Math.round(grid * frame.ratio);
		// The shapes are fine enough to go without points in between, and what lies a frame's width away is not drawn.
		const away = Math.min(179, (frame.across ?? Infinity) / 111);
		const fit = projection(frame, grid)
			.precision(0)
			.clipAngle(away)
			.clipExtent([
				[-4, -4],
				[grid + 4, height + 4]
			]);
		// The frame bulges beyond the box of its edges' middles: a margin takes in what lies in its corners.
		const [w, s, e, n] = frame.box;
		const [wide, high] = [(e - w) * 0.3, (n - s) * 0.3];
		const box: Region['box'] = [w - wide, s - high, e + wide, n + high];
		const near = <T extends Polygon | LineString>(shapes: Shape<T>[]): T[] =>
			shapes.filter(({ box: own }) => touches(own, box)).map(({ shape }) => shape);
		const { land, borders, disputed } = world();
		const lines = (shapes: Shape<LineString>[], tolerance?: number) =>
			outline(
				{ type: 'MultiLineString', coordinates: near(shapes).map(({ coordinates }) => coordinates) },
				fit,
				tolerance === undefined ? {} : { tolerance }
			);
		found = {
			width: grid,
			height,
			land: outline(
				{ type: 'MultiPolygon', coordinates: near(land).map(({ coordinates }) => coordinates) },
				fit,
				{ tolerance: 0.9, speck: 10 }
			),
			borders: lines(borders, 1.2),
			disputed: lines(disputed)
		};
		grounds.set(key, found);
	}
	return found;
}
