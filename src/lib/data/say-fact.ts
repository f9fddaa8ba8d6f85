import { formatNumber, sayQualifier } from '#lib/text/numbers.ts';
import { formatUnit } from '#lib/text/units.ts';
import type { Confidence, Fact } from './rows.ts';

/** How far a number can be trusted, in a sentence. */
export const CONFIDENCE: Readonly<Record<Confidence, string>> = {
	high: 'Confidence: high. Read in a primary text, an official table or reports that agree.',
	medium: 'Confidence: medium. Second-hand, or partly computed.',
	low: 'Confidence: low. A single weak source.'
};

/** A unit inside a sentence: 't magnets' gives 'tonnes', '%' stays. */
const wordUnit = (unit: string): string =>
	formatUnit(unit)
		.replace(/^t(?=$| )/, 'tonnes')
		.replace(/^kg(?=$| )/, 'kilograms')
		.replace(/ REO$/, ' rare-earth oxide');

/**
 * The words a sentence prints for a fact: 'just over half', '1,238 tonnes', 'about 70%'.
 * @param bare leaves out the qualifier and the unit, save the per-cent sign: '1,238', '70%'
 * @throws when the row has neither a value nor words
 */
export function sayFact(fact: Fact, bare = false): string {
	if (fact.as_said) return fact.as_said;
	if (fact.value === null) {
		throw new Error(
			`content/tables/facts.csv: "${fact.id}" has neither value nor as_said. Mend: fill one of them.`
		);
	}
	const number = formatNumber(fact.value);
	const unit = wordUnit(fact.unit);
	if (bare) return unit.startsWith('%') ? `${number}%` : number;
	const joint = unit.startsWith('%') || !unit ? '' : '\u00a0';
	return sayQualifier(fact.qualifier) + number + joint + unit;
}

/** The words of a fact cut in three; `lead` ends and `tail` begins with its blank. */
export interface FactWords {
	lead: string;
	core: string;
	tail: string;
}

/** Up to so many letters a fact stays in one piece. */
const SHORT = 14;
const PIECES =
	/^((?:about|(?:more|less) than|at (?:least|most)|up to|over|under|nearly|almost|some) )?(.+?)( (?:of|an?(?! half)|by|or|per) .+)?$/;

/**
 * Cuts the words of a fact for a narrow line: the number with its unit is the core, which never breaks. What stands
 * before and after it may: 'about 41,700 tonnes of rare-earth oxide' gives 'about ', '41,700 tonnes', ' of rare-earth oxide'.
 */
export function factWords(said: string): FactWords {
	const [, lead = '', core = said, tail = ''] = said.length > SHORT ? (PIECES.exec(said) ?? []) : [];
	return { lead, core, tail };
}
