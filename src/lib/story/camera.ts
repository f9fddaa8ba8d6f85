/** How a camera travels between two maps, and how a still map must be moved to show what the camera sees. Pure. */
import { interpolateZoom } from 'd3';

/** Where a map looks: its middle in degrees and its width in kilometres. */
export interface Look {
	lon: number;
	lat: number;
	across: number;
}

const EARTH = 6371;
const RAD = Math.PI / 180;

/** Kilometres east and north from the middle of `from` to a place, on an equal-area plane that touches there. */
export function offset(from: Look, lon: number, lat: number): [number, number] {
	const turn = (lon - from.lon) * RAD;
	const [s0, c0, s, c] = [from.lat, lat].flatMap((a) => [Math.sin(a * RAD), Math.cos(a * RAD)]) as [
		number,
		number,
		number,
		number
	];
	const k = EARTH * Math.sqrt(2 / Math.max(1e-3, 1 + s0 * s + c0 * c * Math.cos(turn)));
	return [k * c * Math.sin(turn), k * (c0 * s - s0 * c * Math.cos(turn))];
}

/** The flight from one look to another: along the great circle, rising first where the way is long. t runs from 0 to 1. */
export function flight(a: Look, b: Look): (t: number) => Look {
	const at = ({ lon, lat }: Look) => [
		Math.cos(lat * RAD) * Math.cos(lon * RAD),
		Math.cos(lat * RAD) * Math.sin(lon * RAD),
		Math.sin(lat * RAD)
	];
	const [from, to] = [at(a), at(b)];
	const angle = Math.acos(
		Math.min(
			1,
			Math.max(
				-1,
				from.reduce((sum, v, i) => sum + v * to[i]!, 0)
			)
		)
	);
	const way = angle * EARTH;
	const zoom = interpolateZoom([0, 0, a.across], [way, 0, b.across]);
	return (t) => {
		const [gone, , across] = zoom(t);
		const part = way > 1 ? gone / way : t;
		const [p, q] =
			angle > 1e-4
				? [Math.sin((1 - part) * angle) / Math.sin(angle), Math.sin(part * angle) / Math.sin(angle)]
				: [1 - part, part];
		const [x, y, z] = from.map((v, i) => v * p + to[i]! * q) as [number, number, number];
		return { lon: Math.atan2(y, x) / RAD, lat: Math.atan2(z, Math.hypot(x, y)) / RAD, across };
	};
}

/**
 * The transform that makes a still of `own` show what the camera sees.
 * @param ratio height over width of the still
 */
export function transform(own: Look, camera: Look, ratio: number): string {
	const [east, north] = offset(own, camera.lon, camera.lat);
	const scale = own.across / camera.across;
	const per = (scale * 100) / own.across;
	const round = (n: number) => Math.round(n * 1000) / 1000;
	return `translate(${round(-east * per)}%,${round((north * per) / ratio)}%) scale(${round(scale)})`;
}
