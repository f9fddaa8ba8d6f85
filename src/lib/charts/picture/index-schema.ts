import { absolute } from '../../text/address.ts';
import { INDEX, INDEX_SCHEMA } from './index-of.ts';

const text = (description: string) => ({ type: 'string', minLength: 1, description });
const address = (description: string) => ({ type: 'string', pattern: '^https?://[^/]+/', description });
const DAY = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const edition = { n: { type: 'integer', minimum: 1 }, date: DAY };

/** An object that has all of these properties and no other. */
const closed = (properties: Record<string, unknown>, description?: string) => ({
	type: 'object',
	...(description ? { description } : {}),
	properties,
	required: Object.keys(properties),
	additionalProperties: false
});
const orNone = (schema: object) => ({ anyOf: [schema, { type: 'null' }] });

const ADDRESSES = {
	page: address('The chart with its table, sources and codes'),
	embed: address('The chart alone, for a frame'),
	oembed: address('What systems ask that turn an address into an embed'),
	csv: address(
		'Rows for a spreadsheet: UTF-8 with a byte mark, comma, CR and LF; left out where no row may be passed on'
	),
	json: address('Rows with title, columns, sources, licence'),
	svg: address('The drawing, with title, sources and licence inside'),
	png: address('Picture, 1200 px wide'),
	png_2x: address('Picture, 2400 px wide'),
	png_social: address('Picture, 1200 by 630 px'),
	png_square: address('Picture, 1080 by 1080 px'),
	bibtex: address('Citation as BibTeX'),
	ris: address('Citation as RIS'),
	csl_json: address('Citation as CSL-JSON')
};

const CHART = closed({
	id: { type: 'string', pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$', description: 'Never changes' },
	title: text('The finding, in a sentence'),
	subtitle: text('Unit and period'),
	description: text('What the chart shows, in words'),
	theme: closed({ id: text('Id'), name: text('Name') }),
	chapter: orNone(
		closed({
			number: { type: 'integer', minimum: 1 },
			slug: text('Last part of its address'),
			title: text('Title'),
			address: address('The chapter')
		})
	),
	kind: text('Kind of chart'),
	unit: text('Unit of its numbers, as printed'),
	as_of: {
		type: 'string',
		pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
		description: 'Newest date of its sources'
	},
	valid_until: { ...orNone(DAY), description: 'First day on which a rule that it shows was set to change' },
	edition: { ...orNone(closed(edition)), description: 'Newest frozen edition; null while there is none' },
	editions: {
		type: 'array',
		items: closed({ ...edition, embed: address('The frozen frame: its bytes never change') })
	},
	addresses: {
		...closed(ADDRESSES, 'Where it is to be had, by form'),
		required: Object.keys(ADDRESSES).filter((form) => form !== 'csv'),
		// Forms may be added: who reads this must not break on one.
		additionalProperties: address('A form of later times')
	},
	embed_height: { type: 'integer', minimum: 100, description: 'Height of the embed in px at 600 px width' },
	rows: { type: 'integer', minimum: 0, description: 'Rows in the CSV and the JSON' },
	rows_withheld: { type: 'integer', minimum: 0, description: 'Rows that a source forbids to pass on' },
	withheld: { ...orNone(text('Why')), description: 'Why rows are left out; null when none is' },
	sources: { type: 'array', minItems: 1, items: text('Id in the table of sources') },
	credit: text('The credit line: title, author, source, licence, whose data'),
	licence: address('Licence of the chart and of our own rows')
});

/** The JSON Schema (draft 2020-12) of the set of charts. */
export const indexSchema = () => ({
	$schema: 'https://json-schema.org/draft/2020-12/schema',
	$id: absolute(INDEX_SCHEMA),
	title: 'The charts of Seventeen Metals',
	description: `What ${absolute(INDEX)} holds. Properties may be added; none is taken away or changes its meaning.`,
	...closed({
		$schema: address('This schema'),
		title: text('Title of the set'),
		home: address('The gallery'),
		licence: closed({ name: text('Name'), url: address('Text') }),
		charts: { type: 'array', minItems: 1, items: CHART }
	})
});
