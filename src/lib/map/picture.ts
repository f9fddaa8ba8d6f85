/** A still map as plain SVG shapes, for picture files that no style sheet reaches. Pure. */
import type { MapFigureData, Still } from './figure.ts';
import { core, stageLook, statusLook, strike } from './stages.ts';

/** A map of the world on a sharing card: its width in px, and how much its marks and names are enlarged. */
export const CARD_MAP = { width: 880, zoom: 2 } as const;

/** Zoom from which the names in a map are large enough for a picture that is looked at small. */
const READABLE = 1.84;

/** The rim of a mark of which no newer source says how it stands. */
export const FAINT = 'stroke-width="1.25" stroke-opacity="0.75" stroke-dasharray="1.5 1.5"';

interface Draw {
	/** Width in px; the height follows from the frame. */
	width: number;
	/** How much marks and names are enlarged; as much as the map itself when not given. */
	zoom?: number;
	/** Ids of sites picked out: all others are pale. */
	picked: readonly string[];
	hex: (colour?: string) => string;
	escape: (text: string) => string;
}

/** The line of sources and date under a map. */
export const mapCredit = ({ sources, asOf }: MapFigureData): string =>
	`Sites: our list, from ${sources} sources. As of ${asOf}. Land and borders: Natural Earth.`;

/** Height in px of a map that is `width` px wide. */
export const heightAt = (map: Still, width: number): number => width * map.region.ratio;

/** The shapes of a map from its corner at 0,0: water, land, borders, links, marks, and names where they are legible. */
export function mapShapes(map: Still, { width, picked, hex, escape, ...own }: Draw): string[] {
	const height = heightAt(map, width);
	const zoom = own.zoom ?? Math.min(2.4, width / map.region.width);
	const x = (per: number) => Math.round(per * width) / 100;
	const y = (per: number) => Math.round(per * height) / 100;
	const scale = width / map.ground.width;
	const land = (d: string, look: string) =>
		d ? [`<path d="${d}" transform="scale(${scale.toFixed(4)})" ${look}/>`] : [];
	const line = `fill="none" stroke="${hex('paper')}" stroke-width="${(1 / scale).toFixed(2)}"`;
	const far = (m: Still['marks'][number]) => Math.hypot(m.dx, m.dy) >= 5;
	return [
		`<rect width="${width}" height="${Math.ceil(height)}" fill="${hex('water')}"/>`,
		...land(map.ground.land, `fill="${hex('land')}"`),
		...land(map.ground.borders, line),
		...land(map.ground.disputed, `${line} stroke-dasharray="3 2"`),
		...map.chain.map(
			(c) =>
				`<path d="M${x(c.x1)} ${y(c.y1)}L${x(c.x2)} ${y(c.y2)}" stroke="${hex('accent')}" stroke-width="${2 * zoom}"/>`
		),
		...map.marks.map((m) => {
			const { shape } = stageLook(m.site.stage);
			const { fill } = statusLook(m.site.status);
			const { doubtful } = m.site;
			const colour = hex(doubtful ? 'ink-2' : m.site.stage);
			const pale = picked.length > 0 && !picked.includes(m.site.id);
			const open = doubtful || fill === 'hollow' || fill === 'struck';
			const lead = far(m)
				? `<path d="M${-m.dx} ${-m.dy}L0 0" stroke="${colour}" fill="none" stroke-opacity="0.75"/>`
				: '';
			const inner = doubtful
				? ''
				: fill === 'core'
					? `<circle r="${core(m.site.stage)}" fill="${hex('paper')}"/>`
					: fill === 'struck'
						? `<path d="${strike}" stroke="${colour}" stroke-width="1.4"/>`
						: '';
			return `<g transform="translate(${x(m.x) + m.dx * zoom} ${y(m.y) + m.dy * zoom}) scale(${zoom.toFixed(2)})"${pale ? ' opacity="0.35"' : ''}>${lead}<path d="${shape}" fill="${open ? hex('paper') : colour}" stroke="${colour}" ${doubtful ? FAINT : 'stroke-width="1.4"'} stroke-linejoin="round"/>${inner}</g>`;
		}),
		...(zoom < READABLE
			? []
			: map.labels
					.filter((label) => label.site)
					.flatMap((label) => {
						const place = `x="${x(label.x) + (label.dx ?? 0) * zoom}" y="${y(label.y) + (label.dy ?? 0) * zoom}" font-size="${Math.round(12 * zoom)}" font-weight="600" text-anchor="${label.anchor}"`;
						const words = escape(label.text);
						return [
							`<text ${place} fill="${hex('land')}" stroke="${hex('land')}" stroke-width="6" stroke-linejoin="round">${words}</text>`,
							`<text ${place} fill="${hex('ink')}">${words}</text>`
						];
					}))
	];
}
