/** The five stages, the six states and how each is drawn. Still map, live map, list and legend all read this. */
import type { Confidence, Stage, Status } from '#lib/data/rows.ts';

export interface StageLook {
	id: Stage;
	/** One site of this stage: "Magnet plant". */
	one: string;
	/** Several of them: "magnet plants". */
	many: string;
	/** The stage as a heading: "Magnets". */
	name: string;
	/** Its outline around 0,0 in pixels, about ten across. */
	shape: string;
}

export const stages: readonly StageLook[] = [
	{ id: 'mine', name: 'Mines', one: 'Mine', many: 'mines', shape: 'M0-5.6 5.2 3.6H-5.2Z' },
	{
		id: 'separation',
		name: 'Separation',
		one: 'Separation plant',
		many: 'separation plants',
		shape: 'M-4.6 0A4.6 4.6 0 1 1 4.6 0 4.6 4.6 0 1 1-4.6 0Z'
	},
	{
		id: 'metal-alloy',
		name: 'Metal and alloy',
		one: 'Metal and alloy plant',
		many: 'metal and alloy plants',
		shape: 'M0-5.6 5.6 0 0 5.6-5.6 0Z'
	},
	{
		id: 'magnet',
		name: 'Magnets',
		one: 'Magnet plant',
		many: 'magnet plants',
		shape: 'M-4.2-4.2H4.2V4.2H-4.2Z'
	},
	{
		id: 'recycling',
		name: 'Recycling',
		one: 'Recycling plant',
		many: 'recycling plants',
		shape: 'M-1.9-5.2H1.9V-1.9H5.2V1.9H1.9V5.2H-1.9V1.9H-5.2V-1.9H-1.9Z'
	}
];

/** How a mark is filled: four looks for six states. */
export type Fill = 'solid' | 'core' | 'hollow' | 'struck';

export interface StatusLook {
	id: Status;
	name: string;
	fill: Fill;
}

export const statuses: readonly StatusLook[] = [
	{ id: 'operating', name: 'Operating', fill: 'solid' },
	{ id: 'ramping-up', name: 'Ramping up', fill: 'core' },
	{ id: 'under-construction', name: 'Under construction', fill: 'hollow' },
	{ id: 'planned', name: 'Planned', fill: 'hollow' },
	{ id: 'paused', name: 'Paused', fill: 'struck' },
	{ id: 'closed', name: 'Closed', fill: 'struck' }
];

export const confidences: readonly { id: Confidence; name: string }[] = [
	{ id: 'high', name: 'High' },
	{ id: 'medium', name: 'Medium' },
	{ id: 'low', name: 'Low' }
];

const byId = <T extends { id: string }>(list: readonly T[]) => new Map(list.map((x) => [x.id as string, x]));
const stageLooks = byId(stages);
const statusLooks = byId(statuses);

/** The look of a stage. Throws RangeError on a stage the house does not know. */
export function stageLook(id: string): StageLook {
	const look = stageLooks.get(id);
	if (!look) throw new RangeError(`No such stage: ${id}`);
	return look;
}

/** The look of a status. Throws RangeError on a status the house does not know. */
export function statusLook(id: string): StatusLook {
	const look = statusLooks.get(id);
	if (!look) throw new RangeError(`No such status: ${id}`);
	return look;
}

/** "1 mine", "3 magnet plants". */
export const sayStage = ({ one, many }: StageLook, count: number): string =>
	`${count} ${count === 1 ? one.toLowerCase() : many}`;

/** The id of the shape that draws a site, without the prefix of its figure: "mine", "magnet-core". */
export function shapeOf({ stage, status }: { stage: Stage; status: Status }): string {
	const { fill } = statusLook(status);
	return fill === 'core' || fill === 'struck' ? `${stage}-${fill}` : stage;
}

/** The line that strikes out a mark of a paused or closed site. */
export const strike = 'M-6.4 6.4 6.4-6.4';

/** Radius in pixels of the light core in a mark of a site that is ramping up. */
export const core = (stage: string): number => (stage === 'recycling' ? 1.5 : 1.9);

/** Radius in pixels of the pale disc behind a mark that is placed to its district only. */
export const haze = 9;
