/** The plants and mines of Europe in one register: by stage, and in it by state. Pure. */
import { stateDated } from '#lib/data/evidence.ts';
import type { Confidence, Facility, Stage, Status } from '#lib/data/rows.ts';
import { countryName, inEU, theCountry, WIDER_EUROPE } from '#lib/text/countries.ts';
import { sayDate } from '#lib/text/dates.ts';
import { list } from '#lib/text/list.ts';
import { byName } from '#lib/text/order.ts';
import { atWork, sayCount } from './counts.ts';
import { regionOf } from './regions.ts';
import { sayStage, stages, statuses } from './stages.ts';

export interface Entry {
	id: string;
	name: string;
	/** "Estonia, 14 September 2026", or that no source dates the state; and a word of doubt. */
	about: string;
	confidence: Confidence;
}

/** The plants of one stage that are in one state, by country and name. */
export interface RegisterState {
	status: Status;
	name: string;
	entries: Entry[];
}

export interface RegisterPart {
	stage: Stage;
	/** "Magnets" */
	name: string;
	all: number;
	/** "9 operating, 3 ramping up, 1 planned" */
	count: string;
	/** From operating to closed; only those that have an entry. */
	states: RegisterState[];
}

export interface Register {
	/** What is at work, stage by stage. */
	finding: string;
	/** What is counted, and where. */
	scope: string;
	/** Countries of the map's Europe that are left out. */
	leftOut: string;
	parts: RegisterPart[];
}

function entry(row: Facility): Entry {
	const said = stateDated(row);
	const doubt = row.confidence === 'low' ? ', low confidence' : '';
	return {
		id: row.id,
		name: row.name,
		about: `${countryName(row.country)}, ${said ? sayDate(said) : 'no source dates it'}${doubt}`,
		confidence: row.confidence
	};
}

/** A number stays on one line with the word behind it. */
const together = (text: string): string => text.replace(/(\d) (?=\p{L})/gu, '$1\u00a0');

/** Gathers the register. */
export function register(facilities: readonly Facility[]): Register {
	const rows = facilities
		.filter(({ country }) => WIDER_EUROPE.has(country))
		.toSorted((a, b) => byName(countryName(a.country), countryName(b.country)) || byName(a.name, b.name));
	const countries = (some: readonly Facility[]) =>
		list([...new Set(some.map(({ country }) => country))].map(theCountry).toSorted(byName));
	const working = stages.map((stage) => {
		const count = rows.filter((row) => row.stage === stage.id && atWork(row)).length;
		return count ? sayStage(stage, count) : `no ${stage.one.toLowerCase()}`;
	});
	return {
		finding: together(`Found at work in Europe: ${list(working)}`),
		scope: `${sayCount(rows)} in the European Union, ${countries(rows.filter(({ country }) => !inEU(country)))}`,
		leftOut: countries(
			facilities.filter(
				({ country, lon }) => regionOf(country, lon) === 'europe' && !WIDER_EUROPE.has(country)
			)
		),
		parts: stages.map(({ id, name }) => {
			const mine = rows.filter((row) => row.stage === id);
			const states = statuses.flatMap((status) => {
				const entries = mine.filter((row) => row.status === status.id).map(entry);
				return entries.length ? [{ status: status.id, name: status.name, entries }] : [];
			});
			const count = states.map((one) => `${one.entries.length} ${one.name.toLowerCase()}`).join(', ');
			return { stage: id, name, all: mine.length, count: together(count), states };
		})
	};
}
