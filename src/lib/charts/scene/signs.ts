import { stages, strike } from '#lib/data/stages.ts';
import type { Flow, Mark, SignLook, Signs } from './scene.ts';
import { short } from './scene.ts';

/** One way in which a sign is drawn: its name for an id, its outlines and how each is painted. */
export interface SignForm {
	name: string;
	parts: { d: string; fill: string; stroke?: string; width?: number; dash?: string }[];
}

/** Px from side to side of the largest sign, with its rim. */
export const SIGN = 12;

/** The lower half of each shape. */
const LOWER: Record<Signs['stage'], string> = {
	mine: 'M-2.9-.5H2.9L5.2 3.6H-5.2Z',
	separation: 'M-4.6 0A4.6 4.6 0 0 0 4.6 0Z',
	'metal-alloy': 'M-5.6 0H5.6L0 5.6Z',
	magnet: 'M-4.2 0H4.2V4.2H-4.2Z',
	recycling: 'M-5.2 0H5.2V1.9H1.9V5.2H-1.9V1.9H-5.2Z'
};
/** A cross in place of a shape. */
const CROSS = 'M-5-5 5 5M-5 5 5-5';

/** How a sign of a stage looks. @throws on a stage that the house does not know */
export function signForm(stage: Signs['stage'], look: SignLook): SignForm {
	const found = stages.find((one) => one.id === stage);
	if (!found) throw new RangeError(`No such stage: ${stage}`);
	const d = found.shape;
	const hollow = { d, fill: 'paper', stroke: stage, width: 1.5 };
	const parts = {
		solid: [{ d, fill: stage, stroke: stage, width: 1 }],
		half: [hollow, { d: LOWER[stage], fill: stage }],
		hollow: [hollow],
		struck: [
			{ d, fill: 'paper', stroke: 'muted', width: 1.25 },
			{ d: strike, fill: 'none', stroke: 'muted', width: 1.5 }
		],
		cross: [{ d: CROSS, fill: 'none', stroke: stage, width: 3 }],
		faint: [{ d, fill: 'paper', stroke: 'muted', width: 1.25, dash: '1.5 1.5' }]
	}[look];
	return { name: `${stage}-${look}`, parts };
}

/** All forms of the signs among some marks, each once. */
export function signForms(marks: Mark[]): SignForm[] {
	const found = marks.flatMap((m) =>
		m.is === 'signs' ? m.at.map(([, , look]) => signForm(m.stage, look)) : []
	);
	return [...new Map(found.map((form) => [form.name, form])).values()];
}

/** The outline of a flow. @param x places a per cent of the plot; y stays as it is */
export const flowPath = ({ links, thick }: Flow, x: (per: number) => number = short): string =>
	links
		.map(([x1, y1, x2, y2]) => {
			const [a, b, m] = [x(x1), x(x2), x((x1 + x2) / 2)];
			const half = thick / 2;
			const edge = (from: number, to: number, by: number, y: number, end: number) =>
				`${short(from)} ${short(y + by)}C${short(m)} ${short(y + by)} ${short(m)} ${short(end + by)} ${short(to)} ${short(end + by)}`;
			if (!thick) return `M${edge(a, b, 0, y1, y2)}`;
			return `M${edge(a, b, -half, y1, y2)}L${edge(b, a, half, y2, y1)}Z`;
		})
		.join('');

/** The upper and lower ends in px of flows or signs. */
export const reach = (m: Flow | Signs): number[] =>
	m.is === 'flow'
		? m.links.flatMap(([, y1, , y2]) => [y1, y2].flatMap((y) => [y - m.thick / 2, y + m.thick / 2]))
		: m.at.flatMap(([, y]) => [m.y + y - SIGN / 2, m.y + y + SIGN / 2]);

/** Flows or signs with their places moved as `y` says; signs keep their distances. */
export const shifted = <M extends Flow | Signs>(m: M, y: (px: number) => number): M =>
	m.is === 'flow'
		? { ...m, links: m.links.map(([x1, y1, x2, y2]) => [x1, y(y1), x2, y(y2)]) }
		: { ...m, y: y(m.y) };
