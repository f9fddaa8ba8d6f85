/** What a row of each table looks like once its cells are typed. Column by column, datapackage.json says what they mean. */

/** A typed cell: '' becomes null in a number column, '' in a text column, [] in a list column. */
export type Cell = string | number | null | string[];
/** Any row, by column name. */
export type Row = Record<string, Cell>;

export type Confidence = 'high' | 'medium' | 'low';
export type YesNo = 'yes' | 'no';
export type Qualifier = '' | '~' | '>' | '<' | '>=' | '<=' | 'up to';
export type Redistribution = 'yes' | 'extract' | 'no';
export type SourceKind =
	'primary' | 'official-statistics' | 'company' | 'news' | 'analysis' | 'research' | 'market-data' | 'places';
export type Stage = 'mine' | 'separation' | 'metal-alloy' | 'magnet' | 'recycling';
export type Status = 'operating' | 'ramping-up' | 'under-construction' | 'planned' | 'paused' | 'closed';
export type Precision = 'day' | 'month' | 'year';

export interface Source {
	id: string;
	publisher: string;
	title: string;
	url: string;
	date_published: string;
	date_accessed: string;
	kind: SourceKind;
	licence: string;
	redistribution: Redistribution;
	language: string;
	aliases: string[];
	note: string;
	/** Of the title as it stands; '' counts as 'en'. */
	title_language: string;
}

export interface Fact {
	id: string;
	label: string;
	value: number | null;
	as_said: string;
	unit: string;
	qualifier: Qualifier;
	period: string;
	said_by: string;
	basis: string;
	source_ids: string[];
	confidence: Confidence;
	row: string;
	formula: string;
	note: string;
}

export interface Facility {
	id: string;
	site_id: string;
	name: string;
	stage: Stage;
	operator: string;
	owner_country: string;
	country: string;
	region_or_town: string;
	lat: number;
	lon: number;
	coord_precision: 'site' | 'town' | 'district';
	status: Status;
	/** '' where no source says the state. */
	status_as_of: string;
	start_year: number | null;
	capacity: number | null;
	capacity_unit: string;
	capacity_note: string;
	elements: string[];
	heavy_ree: string;
	crma_strategic_project: YesNo;
	funding_note: string;
	one_line: string;
	source_ids: string[];
	confidence: Confidence;
	notes: string;
}

export interface Flow {
	id: string;
	from_facility_or_country: string;
	to_facility_or_country: string;
	material: string;
	stage_from: string;
	stage_to: string;
	quantity: number | null;
	unit: string;
	year: string;
	source_ids: string[];
	confidence: Confidence;
	notes: string;
}

export interface Event {
	id: string;
	date: string;
	precision: Precision;
	title: string;
	summary: string;
	kind: string;
	actors: string[];
	place: string;
	lat: number | null;
	lon: number | null;
	source_ids: string[];
	confidence: Confidence;
	print: YesNo;
	notes: string;
	/** Steps that tell it without a link, as slug#step. */
	told_in: string[];
}

export interface Control {
	id: string;
	name: string;
	symbol: string;
	announcement: string;
	announcing_body: string;
	date_announced: string;
	date_announced_note: string;
	date_in_force: string;
	date_in_force_note: string;
	suspended_from: string;
	suspended_until: string;
	status: string;
	scope_notes: string;
	source_ids: string[];
	confidence: Confidence;
	print: YesNo;
}

export interface Licence {
	id: string;
	date: string;
	precision: Precision;
	who: string;
	applications: string;
	approvals: string;
	approval_share_as_said: string;
	approval_share_pct: number | null;
	approval_share_qualifier: Qualifier;
	scope: string;
	source_ids: string[];
	confidence: Confidence;
	print: YesNo;
	notes: string;
}

export interface Actor {
	id: string;
	name: string;
	role: string;
	organisation: string;
	side: string;
	description: string;
	source_ids: string[];
}

/** What one side said of one point of a meeting; two rows with the same event and topic stand side by side. */
export interface Account {
	id: string;
	event: string;
	topic: string;
	side: 'China' | 'EU';
	account: string;
	source_ids: string[];
	confidence: Confidence;
}

export interface Policy {
	id: string;
	name: string;
	what_it_does: string;
	target_number: number | null;
	target_unit: string;
	date: string;
	status: string;
	legal_reference: string;
	source_ids: string[];
	confidence: Confidence;
}

export interface Term {
	id: string;
	term: string;
	definition: string;
	source_ids: string[];
}

/** A claim of a starting article. `told_in` holds slug or slug#step. */
export interface Claim {
	id: string;
	claim: string;
	articles: string[];
	verdict: 'confirmed' | 'confirmed-with-care' | 'one-side' | 'out-of-date' | 'not-confirmed';
	printed: string;
	source_ids: string[];
	told_in: string[];
}

/** One of the values that compete for a question. */
export interface Conflict {
	id: string;
	conflict: string;
	question: string;
	said: string;
	said_by: string;
	counts: string;
	date: string;
	source_ids: string[];
	fact_ids: string[];
	printed: string;
	why: string;
}

/** An entry of the log of corrections. `where` is an address below the base path. */
export interface Correction {
	id: string;
	date: string;
	class: 'correction' | 'clarification' | 'update' | 'known-weakness';
	said: string;
	now: string;
	/** Addresses below the base path, the main one first. */
	where: string[];
	found_by: string;
	source_ids: string[];
}

/** A row of one of the statistics tables: its own columns, and always its sources and confidence. */
export interface StatRow {
	[column: string]: Cell;
	source_ids: string[];
	confidence: Confidence;
}

/** The names of the statistics tables. */
export const STATISTICS = [
	'mine-production',
	'reserves',
	'china-quotas',
	'stage-shares',
	'magnet-exports-monthly',
	'heavy-exports-monthly',
	'china-compound-imports',
	'eu-imports',
	'prices',
	'magnet-content',
	'demand',
	'crma-progress',
	'elements',
	'end-uses',
	'industry-impact',
	'stockpiles-lead-times',
	'mass-balance',
	'project-dates'
] as const;
export type StatisticsName = (typeof STATISTICS)[number];

export interface Tables extends Record<StatisticsName, StatRow[]> {
	sources: Source[];
	facts: Fact[];
	facilities: Facility[];
	flows: Flow[];
	events: Event[];
	controls: Control[];
	licences: Licence[];
	actors: Actor[];
	accounts: Account[];
	policy: Policy[];
	terms: Term[];
	claims: Claim[];
	conflicts: Conflict[];
	corrections: Correction[];
}
