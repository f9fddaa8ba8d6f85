import { flowPath, signForm } from '../scene/signs.ts';
import {
	hatchOf,
	seen,
	short,
	type Hatch,
	type Mark,
	type Run,
	type Scene,
	type SignLook,
	type Signs
} from '../scene/scene.ts';

/** Gives the hex value of a colour of tokens.css; 'none' stays. */
export type Hex = (colour?: string) => string;

/**
 * The hex values of colours by name.
 * @throws (when used) on a name that tokens.css does not have
 */
export const hexOf =
	(colours: Record<string, string>): Hex =>
	(colour) => {
		if (!colour || colour === 'none') return 'none';
		const found = colours[colour];
		if (!found) throw new Error(`colour ${colour} is not in tokens.css`);
		return found;
	};

/** Text that may stand in an SVG file. */
export const escape = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The stripes that a drawing fills with, as definitions for its file. */
export const patterns = (list: Iterable<Hatch>, hex: Hex): string =>
	[...list]
		.map(
			(h) =>
				`<pattern id="h-${h.name}" width="${h.size}" height="${h.size}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="${h.size}" height="${h.size}" fill="${hex('paper')}"/><rect width="${h.width}" height="${h.size}" fill="${hex(h.colour)}"/></pattern>`
		)
		.join('');

/**
 * The shapes of a scene with plain coordinates, as SVG.
 * @param width of the drawing in px: letters keep their size, all else follows
 */
export function drawScene(scene: Scene, width: number, hex: Hex): string[] {
	const plot = width - scene.left - scene.right;
	const x = (per: number) => short(scene.left + (per / 100) * plot);
	const y = short;
	const draw = (m: Mark): string => {
		if (m.is === 'rect') {
			if (m.fill === 'none' && !m.stroke) return '';
			const fill = m.hatch ? `url(#h-${hatchOf(m)?.name})` : hex(m.fill);
			const stroke = m.stroke ? ` stroke="${hex(m.stroke)}" stroke-width="${m.strokeWidth ?? 1}"` : '';
			return `<rect x="${x(m.x)}" y="${y(m.y)}" width="${short((m.w / 100) * plot)}" height="${short(m.h)}"${m.rx ? ` rx="${m.rx}"` : ''} fill="${fill}"${stroke}/>`;
		}
		if (m.is === 'line')
			return `<path d="M${x(m.x1)} ${y(m.y1)}L${x(m.x2)} ${y(m.y2)}" stroke="${hex(m.stroke)}" stroke-width="${m.width ?? 1}"${m.dash ? ` stroke-dasharray="${m.dash}"` : ''}/>`;
		if (m.is === 'dot') {
			if (m.quiet) return '';
			return `<circle cx="${x(m.x)}" cy="${y(m.y)}" r="${m.r}" fill="${hex(m.fill)}"${m.stroke ? ` stroke="${hex(m.stroke)}" stroke-width="2"` : ''}/>`;
		}
		if (m.is === 'path') {
			const d = m.runs
				.map((run) => run.map(([px, py], i) => `${i ? 'L' : 'M'}${x(px)} ${y(py)}`).join(''))
				.join('');
			return `<path d="${d}" fill="none" stroke="${hex(m.stroke)}" stroke-width="${m.width}" stroke-linejoin="round" stroke-linecap="round"${m.dash ? ` stroke-dasharray="${m.dash}"` : ''}/>`;
		}
		if (m.is === 'flow')
			return `<path d="${flowPath(m, x)}" fill="${m.thick ? hex(m.fill) : 'none'}"${m.opacity ? ` fill-opacity="${m.opacity}"` : ''}${m.stroke ? ` stroke="${hex(m.stroke)}" stroke-width="1.25"` : ''}${m.dash ? ` stroke-dasharray="${m.dash}"` : ''}/>`;
		if (m.is === 'signs')
			return `<g transform="translate(${x(m.x)} ${y(m.y)})">${m.at.map(([dx, dy, look]) => `<g transform="translate(${y(dx)} ${y(dy)})">${sign(m, look)}</g>`).join('')}</g>`;
		const place = `x="${short(x(m.x) + (m.dx ?? 0))}" y="${y(m.y)}" font-size="${m.size ?? 13}"${m.bold ? ' font-weight="600"' : ''}${m.anchor && m.anchor !== 'start' ? ` text-anchor="${m.anchor}"` : ''}`;
		// The rim is a text of its own below: not every program knows paint-order.
		const rim = m.halo
			? `<text ${place} fill="${hex('paper')}" stroke="${hex('paper')}" stroke-width="4" stroke-linejoin="round" aria-hidden="true">${escape(m.text)}</text>`
			: '';
		return `${rim}<text ${place}${m.more ? ' xml:space="preserve"' : ''} fill="${hex(m.fill ?? 'ink-2')}">${escape(m.text)}${(m.more ?? []).map(runOn).join('')}</text>`;
	};
	const sign = (m: Signs, look: SignLook): string =>
		signForm(m.stage, look)
			.parts.map(
				(part) =>
					`<path d="${part.d}" fill="${hex(part.fill)}"${part.stroke ? ` stroke="${hex(part.stroke)}" stroke-width="${part.width}"` : ''}${part.dash ? ` stroke-dasharray="${part.dash}"` : ''}/>`
			)
			.join('');
	const runOn = (run: Run): string =>
		`<tspan font-size="${run.size}" font-weight="${run.bold ? 600 : 400}" fill="${hex(run.fill)}"> ${escape(run.text)}</tspan>`;
	return scene.marks
		.filter((m) => seen(m.show, width))
		.map(draw)
		.filter(Boolean);
}
