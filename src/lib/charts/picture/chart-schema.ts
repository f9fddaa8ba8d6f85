import { absolute } from '../../text/address.ts';
import {
	address,
	closed,
	DATE,
	DAY,
	EDITIONS,
	forms,
	LICENCE_OF,
	NEWEST,
	PLACE,
	text,
	VALID_UNTIL
} from './schema-parts.ts';

/** Where the schema of a chart's own JSON stands, below the base path. */
export const CHART_SCHEMA = '/charts/chart.schema.json';

const strings = (description: string) => ({ type: 'array', items: { type: 'string' }, description });
const optional = (schema: ReturnType<typeof closed>, names: readonly string[]) => ({
	...schema,
	required: schema.required.filter((name) => !names.includes(name))
});

const COLUMN = optional(
	closed({
		name: text('As it stands in the rows'),
		title: text('In words'),
		type: text('string, number, integer, year, date, list or boolean'),
		description: text('What it holds'),
		unit: text('The unit of every value in it'),
		unitField: text('The column that names the unit, row by row')
	}),
	['unit', 'unitField']
);

const LINE = optional(
	closed({
		cells: strings('As printed, in the order of the heads'),
		how: {
			type: 'string',
			description: 'estimated, derived, no figure here, …; empty when published and of high confidence'
		},
		source_ids: strings('Ids in the table of sources'),
		origin: text('Where the line comes from when it has no source of its own')
	}),
	['origin']
);

const NONE = { const: '' };
const SOURCE = {
	...optional(
		closed({
			id: text('Id in the table of sources'),
			name: text('The publisher in a few words'),
			title: text('Title'),
			lang: text('Language of the title, where it is not English'),
			url: { type: 'string', description: 'Address; empty when none was printed' },
			date: {
				anyOf: [DATE, NONE],
				description: 'When it was published: ISO day, month or year; empty where it does not say'
			},
			read: { anyOf: [DAY, NONE], description: 'Day on which we read it; says nothing of how new it is' },
			kind: text('primary, official-statistics, company, news, analysis, research, market-data or places'),
			licence: { type: 'string', description: 'Terms of reuse, as far as known' },
			redistribution: { enum: ['yes', 'extract', 'no'], description: 'Whether its rows may be passed on' }
		}),
		['lang']
	)
};

const CHART = optional(
	closed({
		$schema: address('This schema'),
		id: { type: 'string', pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$', description: 'Never changes' },
		title: text('The finding, in a sentence'),
		subtitle: text('Unit and period'),
		description: text('What the chart shows, in words'),
		how_to_read: text('How to read it'),
		notes: strings('What to know before using it'),
		kind: text('Kind of chart'),
		...PLACE,
		as_of: {
			...DATE,
			description: 'Newest date on which a document behind its rows was published; never a day of reading'
		},
		valid_until: VALID_UNTIL,
		edition: NEWEST,
		counted_by: text('Who counted, where the sources only pass it on'),
		licence: LICENCE_OF,
		credit: closed({
			short: text('For under a picture'),
			long: text('Title, author, source, licence, whose data'),
			html: text('The long one with links'),
			adapted: text('For what you changed')
		}),
		citation: { type: 'object', description: 'The record in CSL-JSON' },
		addresses: forms(['csv']),
		editions: EDITIONS,
		withheld: text('Why rows are left out'),
		columns: { type: 'array', minItems: 1, items: COLUMN },
		rows: {
			type: 'array',
			description: 'One object for each row, with the names of the columns as keys',
			items: {
				type: 'object',
				additionalProperties: {
					anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'array', items: { type: 'string' } }]
				}
			}
		},
		table: closed(
			{
				head: {
					type: 'array',
					items: optional(closed({ text: { type: 'string' }, numeric: { type: 'boolean' } }), ['numeric'])
				},
				rows: { type: 'array', items: LINE }
			},
			'What is drawn, as printed: what the chart computes from the rows, too'
		),
		sources: { type: 'array', minItems: 1, items: SOURCE }
	}),
	['counted_by', 'withheld']
);

/** The JSON Schema (draft 2020-12) of a chart's file. */
export const chartSchema = () => ({
	$schema: 'https://json-schema.org/draft/2020-12/schema',
	$id: absolute(CHART_SCHEMA),
	title: 'A chart of Seventeen Metals',
	description: `What ${absolute('/charts/<id>.json')} holds. Properties may be added; none is taken away or changes its meaning.`,
	...CHART
});
