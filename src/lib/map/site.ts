/** What the maps need of a facility row. */
import { inEU } from '#lib/text/countries.ts';
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
		region: regionOf(row.country, row.lon)
	};
}

/** The classes of a mark or a list row, by which filters find it: stage, status, confidence, country, region, EU. */
export const classes = (s: Site): string =>
	[s.stage, s.status, s.confidence, s.country, s.region, ...(inEU(s.country) ? ['EU'] : [])].join(' ');

/** "Magnet plant, ramping up": what a mark is, in words. */
export const kind = (s: Pick<Site, 'stage' | 'status'>): string =>
	`${stageLook(s.stage).one}, ${statusLook(s.status).name.toLowerCase()}`;
