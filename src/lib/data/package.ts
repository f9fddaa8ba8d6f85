/** The shape of content/tables/datapackage.json: Data Package v2 with a few properties of our own. */

export interface Constraints {
	required?: boolean;
	unique?: boolean;
	minimum?: number;
	maximum?: number;
	maxLength?: number;
	pattern?: string;
	enum?: string[];
}

export interface Field {
	name: string;
	type: 'string' | 'number' | 'integer' | 'year' | 'date' | 'list';
	title: string;
	description: string;
	constraints?: Constraints;
	/** Unit of every value of the column. */
	unit?: string;
	/** The column that names the unit, row by row. */
	unitField?: string;
	/** How a date is written: a whole day; a day, month or year; or one of these or an interval of two. */
	time?: 'day' | 'partial' | 'period';
	/** What joins the items of a list. */
	delimiter?: string;
	/** Where each item of a list must be found. */
	references?: { resource: string; field: string };
	/** The items a list may have. */
	items?: string[];
}

export interface Schema {
	fields: Field[];
	missingValues: string[];
	primaryKey?: string[];
	foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
}

export interface Resource {
	name: string;
	path: string;
	title: string;
	description: string;
	/** Years or editions that a statistics table covers. */
	coverage?: string;
	/** How a statistics table was gathered, in a sentence. */
	method?: string;
	/** Countries by code that every row is about, though no column says so. */
	places?: string[];
	/** How far a statistics table can be trusted as a whole. */
	confidence?: string;
	bytes: number;
	hash: string;
	schema: Schema;
	[more: string]: unknown;
}

export interface DataPackage {
	name: string;
	title: string;
	description: string;
	version: string;
	created: string;
	licenses: { name: string; path: string; title: string }[];
	resources: Resource[];
	[more: string]: unknown;
}
