/** The sites of some countries in one register, by stage, each with its state in words. Pure. */
import { gatheredDate, stateDated } from '#lib/data/evidence.ts';
import type { Confidence, Facility, Source, Stage, Status } from '#lib/data/rows.ts';
import { countryName } from '#lib/text/countries.ts';
import { sayDate } from '#lib/text/dates.ts';
import { stages, statuses, statusLook } from './stages.ts';

export interface Entry {
	id: string;
	name: string;
	country: string;
	/** "planned, 3 January 2026", or that no source dates it. */
	state: string;
	status: Status;
	confidence: Confidence;
}

export interface RegisterPart {
	stage: Stage;
	/** "Magnets" */
	name: string;
	/** "13: 6 operating, 2 ramping up, 5 planned" */
	count: string;
	entries: Entry[];
}

/** The stages in the order of the chain, in each the sites from operating to closed, then by country and name. */
export function register(
	facilities: readonly Facility[],
	sources: readonly Source[],
	countries: ReadonlySet<string>
): RegisterPart[] {
	const gathered = gatheredDate({ sources });
	const order = new Map(statuses.map((status, place) => [status.id, place]));
	const entry = (row: Facility): Entry => {
		const said = stateDated(row, gathered);
		return {
			id: row.id,
			name: row.name,
			country: countryName(row.country),
			state: `${statusLook(row.status).name.toLowerCase()}, ${said ? sayDate(said) : 'no source dates it'}`,
			status: row.status,
			confidence: row.confidence
		};
	};
	return stages.map(({ id, name }) => {
		const entries = facilities
			.filter((row) => row.stage === id && countries.has(row.country))
			.map(entry)
			.sort(
				(a, b) =>
					(order.get(a.status) ?? 0) - (order.get(b.status) ?? 0) ||
					`${a.country} ${a.name}`.localeCompare(`${b.country} ${b.name}`, 'en-GB')
			);
		const by = statuses.flatMap((status) => {
			const count = entries.filter((one) => one.status === status.id).length;
			return count ? [`${count} ${status.name.toLowerCase()}`] : [];
		});
		return { stage: id, name, count: `${entries.length}: ${by.join(', ')}`, entries };
	});
}
