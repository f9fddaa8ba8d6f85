/** The five stages, the six states and how each is drawn. Still map, live map, list and legend all read this. */
import type { Confidence, Stage, Status } from '#lib/data/rows.ts';
import { stages, strike, type StageLook } from '#lib/data/stages.ts';

export { stages, strike, type StageLook };

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
export function shapeOf(of: { stage: Stage; status: Status; doubtful?: boolean }): string {
	const { stage, status, doubtful } = of;
	// Where nobody says how it stands, the outline alone is drawn.
	if (doubtful) return stage;
	const { fill } = statusLook(status);
	return fill === 'core' || fill === 'struck' ? `${stage}-${fill}` : stage;
}

/** Radius in pixels of the light core in a mark of a site that is ramping up. */
export const core = (stage: string): number => (stage === 'recycling' ? 1.5 : 1.9);

/** Radius in pixels of the pale disc behind a mark that is placed to its district only. */
export const haze = 9;
