import { absolute } from '../../text/address.ts';
import { MAP_ID } from '../../text/picture-forms.ts';
import { INDEX, INDEX_SCHEMA } from './index-of.ts';
import {
	address,
	closed,
	DATE,
	EDITIONS,
	forms,
	LICENCE_OF,
	NEWEST,
	orNone,
	PLACE,
	text,
	VALID_UNTIL
} from './schema-parts.ts';

const CHART = closed({
	id: { type: 'string', pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$', description: 'Never changes' },
	title: text('The finding, in a sentence'),
	subtitle: text('Unit and period'),
	description: text('What the chart shows, in words'),
	...PLACE,
	kind: text('Kind of chart'),
	as_of: {
		...DATE,
		description: 'Newest date on which a document behind its rows was published; never a day of reading'
	},
	valid_until: VALID_UNTIL,
	edition: NEWEST,
	editions: EDITIONS,
	addresses: forms(['csv']),
	embed_height: { type: 'integer', minimum: 100, description: 'Height of the embed in px at 600 px width' },
	rows: { type: 'integer', minimum: 0, description: 'Rows in the CSV and the JSON' },
	rows_withheld: { type: 'integer', minimum: 0, description: 'Rows that a source forbids to pass on' },
	withheld: { ...orNone(text('Why')), description: 'Why rows are left out; null when none is' },
	sources: { type: 'array', minItems: 1, items: text('Id in the table of sources') },
	credit: text('The credit line: title, author, source, licence, whose data'),
	licence: address('Licence of the chart and of our own rows')
});

/** The map is told of as a chart is. */
const MAP = closed(
	{ ...CHART.properties, id: { const: MAP_ID } },
	'The map of plants and mines: its rows are the table of facilities; it has no theme, and many chapters tell of it'
);

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
		licence: LICENCE_OF,
		charts: { type: 'array', minItems: 1, items: CHART },
		map: MAP
	})
});
