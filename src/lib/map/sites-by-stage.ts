import type { Facility, Stage } from '#lib/data/rows.ts';
import { atWork, listedAtWork } from './counts.ts';
import { stages, statuses } from './stages.ts';

/** The sites of one stage, those listed as at work first. `working` counts those at work by a source, `listed` all that are listed so. */
export interface StageCount {
	id: Stage;
	name: string;
	working: number;
	listed: number;
	sites: Pick<Facility, 'id' | 'status' | 'confidence'>[];
}

/** The facilities gathered by stage in the order of the chain, each stage sorted from operating to closed. */
export function sitesByStage(facilities: Facility[]): StageCount[] {
	const order = new Map(statuses.map((status, place) => [status.id, place]));
	return stages.map((stage) => {
		const own = facilities.filter((site) => site.stage === stage.id);
		const sites = own
			.map(({ id, status, confidence }) => ({ id, status, confidence }))
			.sort((a, b) => (order.get(a.status) ?? 0) - (order.get(b.status) ?? 0));
		const working = own.filter(atWork).length;
		return { id: stage.id, name: stage.name, working, listed: own.filter(listedAtWork).length, sites };
	});
}
