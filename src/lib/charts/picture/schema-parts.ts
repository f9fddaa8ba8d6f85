/** What the schemas of the index and of a chart's file are made of. Pure. */
/** A text that is not empty. */
export const text = (description: string) => ({ type: 'string', minLength: 1, description });
/** A whole address. */
export const address = (description: string) => ({
	type: 'string',
	pattern: '^https?://[^/]+/',
	description
});
/** A day, and a date as exact as it is known. */
export const DAY = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
export const DATE = { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' };
/** The members of a frozen edition. */
export const edition = { n: { type: 'integer', minimum: 1 }, date: DAY };

/** An object that has all of these properties and no other. */
export const closed = (properties: Record<string, unknown>, description?: string) => ({
	type: 'object',
	...(description ? { description } : {}),
	properties,
	required: Object.keys(properties),
	additionalProperties: false
});
/** The same, or null. */
export const orNone = (schema: object) => ({ anyOf: [schema, { type: 'null' }] });

const FORMS = {
	page: address('The chart with its table, sources and codes'),
	embed: address('The chart alone, for a frame'),
	oembed: address('What systems ask that turn an address into an embed'),
	csv: address(
		'Rows for a spreadsheet: UTF-8 with a byte mark, comma, CR and LF; behind the columns of the rows, title, date and licence of the chart; left out where no row may be passed on'
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

/** Where something is to be had, by form. @param optional forms that some have not */
export const forms = (optional: readonly string[]) => ({
	...closed(FORMS, 'Where it is to be had, by form'),
	required: Object.keys(FORMS).filter((form) => !optional.includes(form)),
	// Forms may be added: who reads this must not break on one.
	additionalProperties: address('A form of later times')
});
/** Frozen editions, the oldest first, and the newest of them. */
export const EDITIONS = {
	type: 'array',
	items: closed({ ...edition, embed: address('The frozen frame: its bytes never change') })
};
export const NEWEST = {
	...orNone(closed(edition)),
	description: 'Newest frozen edition; null while there is none'
};
export const VALID_UNTIL = {
	...orNone(DAY),
	description: 'First day on which a rule that it shows was set to change'
};
/** To which theme and chapter it belongs, and the unit of what it draws: alike in the index and in a chart's own file. */
export const PLACE = {
	theme: { ...orNone(closed({ id: text('Id'), name: text('Name') })), description: 'Null of the map' },
	chapter: {
		...orNone(
			closed({
				number: { type: 'integer', minimum: 1 },
				slug: text('Last part of its address'),
				title: text('Title'),
				address: address('The chapter')
			})
		),
		description: 'The chapter that tells of it; null where none does'
	},
	unit: {
		...closed({
			short: text('As printed'),
			spoken: text('In words'),
			decimals: { type: 'integer', minimum: 0, description: 'Decimals printed at most' }
		}),
		description: 'Of the numbers that are drawn; each row names its own'
	}
};
export const LICENCE_OF = closed({ name: text('Name'), url: address('Text') });
