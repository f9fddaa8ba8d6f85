/** What the maps need of a facility row. */
import { inEU } from '#lib/text/countries.ts';
import { FRESH } from '#lib/data/evidence.ts';
import type { Confidence, Facility, Stage, Status } from '#lib/data/rows.ts';
import { regionOf, type HomeId } from './regions.ts';
import { stageLook, statusLook } from './stages.ts';

export interface Site {
	id: string;
	name: string;
	stage: Stage;
	status: Status;
	country: string;
	confidence: Confidence;
	precision: Facility['coord_precision'];
	lon: number;
	lat: number;
	region: HomeId;
	/** No source since `FRESH` says its state: it is not counted as at work, and drawn grey and dotted. */
	doubtful?: true;
}

/** The site of a facility row. Throws RangeError on an unknown stage or status. */
export function site(row: Facility): Site {
	stageLook(row.stage);
	statusLook(row.status);
	return {
		id: row.id,
		name: row.name,
		stage: row.stage,
		status: row.status,
		country: row.country,
		confidence: row.confidence,
		precision: row.coord_precision,
		lon: row.lon,
		lat: row.lat,
		region: regionOf(row.country, row.lon),
		...(row.status_as_of < FRESH && { doubtful: true as const })
	};
}

/** The classes of a mark or a list row, by which filters find it: stage, status, confidence, country, region, EU. */
export const classes = (s: Site): string =>
	[markClasses(s), s.country, s.region, ...(inEU(s.country) ? ['EU'] : [])].join(' ');

/** Whether a site operates or ramps up, by a source that is not too old. */
export const isAtWork = ({ status, doubtful }: Pick<Site, 'status' | 'doubtful'>): boolean =>
	(status === 'operating' || status === 'ramping-up') && !doubtful;

/** "Magnet plant, ramping up", "Mine, listed as operating" where no newer source says it: what a mark is, in words. */
export const kind = (s: Pick<Site, 'stage' | 'status' | 'doubtful'>): string =>
	`${stageLook(s.stage).one}, ${s.doubtful ? 'listed as ' : ''}${statusLook(s.status).name.toLowerCase()}`;

/** The classes by which a mark is drawn. */
export const markClasses = (s: Pick<Site, 'stage' | 'status' | 'confidence' | 'doubtful'>): string =>
	[s.stage, s.status, s.confidence, ...(s.doubtful ? ['doubtful'] : [])].join(' ');
