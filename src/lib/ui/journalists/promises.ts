/** What newsrooms are promised, each with the tests that hold us to it. */
import { LIMITS_OF_EMBEDS } from '#lib/text/limits.ts';

/** A test, by its file and its name as written there. */
export type Held = readonly [file: string, name: string];

export interface Pledge {
	promise: string;
	/** How it is held, in words; numbers come from the limits. */
	words: string;
	/** A test for each thing that is said. */
	held: readonly Held[];
}

/** The promises, in the order of the page. @param limits what the numbers are */
export const pledges = ({ most, middle, letters } = LIMITS_OF_EMBEDS): Pledge[] => [
	{
		promise: 'Nothing is stored, and nobody is told.',
		words:
			'No cookie, no storage, no request to anyone else’s server. A browser opens the pages and counts what they ask for and keep, and each page’s own policy forbids requests to others.',
		held: [
			[
				'test/browse/pages.spec.ts',
				'${address} loads cleanly, stores nothing, fits every width and is open to all'
			],
			['test/lib/house.test.ts', 'keep nothing at the reader’s'],
			['test/build/policy.test.ts', 'stands once, and allows what the house allows and nothing else'],
			['test/build/policy.test.ts', 'loads nothing from anyone else']
		]
	},
	{
		promise: 'It works without script.',
		words:
			'Drawing, title, notes and source stand in the HTML. A browser opens the pages with scripts off, and finds the same words and marks.',
		held: [['test/browse/without-script.spec.ts', '${address} is whole without script']]
	},
	{
		promise: 'It is light.',
		words: `HTML and styles of an embed take at most ${most} KB, and half of the embeds at most ${middle} KB. Each build weighs every one.`,
		held: [
			['test/build/budget.test.ts', 'every page is weighed'],
			['test/build/budget.test.ts', 'every page keeps to its budget'],
			['test/build/budget.test.ts', 'and so does the middle one of all embeds']
		]
	},
	{
		promise: 'It is readable.',
		words: `Letters in a chart are never smaller than ${letters} pixels, colours differ for every kind of colour vision, and a screen reader gets the finding, a description and the table.`,
		held: [
			['test/drawings/drawings.test.ts', 'has no letters under the least size, and no inline style'],
			['test/lib/colours.test.ts', '%s differ by at least ΔE2000 11 for every eye'],
			[
				'test/build/embeds.test.ts',
				'is read out: what it shows in a sentence and in more words, and the way to the sources of each number'
			],
			['test/build/embeds.test.ts', 'leads back: to its page, and to it in search engines']
		]
	},
	{
		promise: 'Picture, table and file say the same.',
		words:
			'Each number of a mark stands in the table, and each number of the table is compared with the rows of the file. The files are read back by programs of others. A title that its rows do not prove stops the build.',
		held: [
			['test/drawings/drawings.test.ts', 'prints in its table every number that a mark stands for'],
			[
				'test/lib/charts/tables.test.ts',
				'%s (%s): every number and date is that of the rows, or is counted again'
			],
			['test/lib/charts/tables.test.ts', 'is compared for the kind %s, in each of its charts'],
			['test/lib/charts/download.test.ts', '%s: CSV and JSON hold the same cells'],
			['test/build/journalists.test.ts', '%s: three, and each is read by a library as the same work'],
			['test/lib/charts/refusals.test.ts', 'a finding that is false']
		]
	},
	{
		promise: 'Addresses stay.',
		words:
			'A chart that was ever frozen keeps its address, and so do its files. The bytes of a frozen edition are held against a list of fingerprints.',
		held: [
			['test/build/frozen.test.ts', 'are all where they were, byte by byte, and so is what they lead to'],
			['test/build/frozen.test.ts', 'names a byte that changed, a file that went, a page that went'],
			['test/build/journalists.test.ts', 'names every chart, and no address that leads nowhere']
		]
	},
	{
		promise: 'Who counted is always there.',
		words: 'Source and date stand in every embed and in every picture, and each row names its documents.',
		held: [
			['test/build/embeds.test.ts', 'names its sources and their date'],
			['test/build/pictures.test.ts', '%s.png says what it shows, whose it is and on which terms'],
			[
				'test/drawings/drawings.test.ts',
				'carries title, subtitle, date, source, licence and address inside of its picture'
			],
			['test/lib/charts/download.test.ts', '%s: each row has a unit and the ids of its sources'],
			['test/lib/charts/tables.test.ts', '%s: each line names its documents, or says in words why not']
		]
	}
];
