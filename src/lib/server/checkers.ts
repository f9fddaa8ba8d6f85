import { checkTables, hashProblems } from '#lib/data/check.ts';
import { chapterProblems, chapters } from './chapters.ts';
import { toldProblems } from './told.ts';
import { checkCharts } from './charts.ts';
import { checkAddresses } from './editions/addresses.ts';
import { checkEditions } from './editions/check.ts';
import { quoteProblems } from './quotes.ts';
import { readInput } from './tables/files.ts';

/** A check of some content: what it looked at, in words, and a sentence for each problem. */
export interface Checked {
	looked: string;
	problems: string[];
}

/** The tables against datapackage.json and against each other. */
function tables(): Checked {
	const input = readInput();
	const { rows, problems } = checkTables(input);
	const count = [...rows.values()].reduce((sum, table) => sum + table.length, 0);
	return {
		looked: `${rows.size} tables with ${count.toLocaleString('en-GB')} rows`,
		problems: [...problems, ...hashProblems(input)]
	};
}

/** The chapters: front matter, tags, ids, typed numbers. */
function story(): Checked {
	const problems = chapterProblems();
	return { looked: problems.length ? 'the chapters' : `${chapters().length} chapters`, problems };
}

/** Claims and events: whether the steps that tell them are there. */
function claims(): Checked {
	return { looked: 'the claims', problems: chapterProblems().length ? [] : toldProblems() };
}

/** The quotations: whether the paragraph names the source that has the words. */
function quotes(): Checked {
	return { looked: 'the quotations', problems: chapterProblems().length ? [] : quoteProblems() };
}

/** The frozen editions: whether their bytes are as frozen, and whether a new one is due. */
const frozen = (): Checked => checkEditions();

/** What others hold of us: whether each address that was given out is there. */
const given = (): Checked => checkAddresses();

/** All checks that `npm run check` runs on the content, in order. A new kind of content adds its own here. */
export const checkers: (() => Checked)[] = [tables, checkCharts, story, claims, quotes, frozen, given];
