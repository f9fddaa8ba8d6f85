import { firstDay, sayDate } from '../../text/dates.ts';
import type { ChartSpec, Row, Where } from '../bundle.ts';
import type { Colour } from '../scene/scene.ts';
import { select, textIn } from '../spec/select.ts';
import { certainty, printed, qualified, sayShort } from '../words.ts';

export interface Group {
	/** '' where it needs no head. */
	name: string;
	basis: string;
	where: Where;
	/** Who speaks in all of it, where its name says so: left out of the drawing. */
	speaker?: string;
}
/** What a statement says was done; the first that meets a row is its own. */
export interface Verb {
	word: string;
	look: 'solid' | 'hatch' | 'hollow';
	colour: Colour;
	where: Where;
}
export interface Statement {
	row: Row;
	group: Group;
	verb: Verb;
	/** Date and speaker in full. */
	head: string;
	/** The head as it is drawn: without a year or a speaker that all share, since subtitle and group have them. */
	drawn: string;
	/** The same with its month in three letters. */
	brief: string;
	said: string;
	base: string;
	/** Its base as the drawing says it; '' where the head of its group does. */
	own: string;
	/** How sure its row is; '' when published and of high confidence. */
	how: string;
	/** null where no number was given. */
	share: number | null;
	print: string;
}

/** The groups of a chart, in their order. */
export const groupsOf = (spec: ChartSpec): Group[] => spec.options.groups as Group[];

/** The verbs of a chart, each word once: one word may be met in several ways. */
export const wordsOf = (spec: ChartSpec): Verb[] =>
	(spec.options.verbs as Verb[]).filter(({ word }, i, all) => all.findIndex((v) => v.word === word) === i);

/** The statements of a chart, by group and in each by date. @throws where no verb meets a row */
export function read(spec: ChartSpec, rows: Row[]): Statement[] {
	const { date = '', who = '', said = '', base = '', share = '', qualifier = '' } = spec.columns;
	const years = new Set(rows.map((row) => textIn(row, date).slice(0, 4)));
	return groupsOf(spec).flatMap((group) => {
		const found = select(rows, group.where).toSorted((a, b) =>
			firstDay(textIn(a, date)).localeCompare(firstDay(textIn(b, date)))
		);
		const bases = new Set(found.map((row) => textIn(row, base)));
		return found.map((row): Statement => {
			const verb = (spec.options.verbs as Verb[]).find((one) => select([row], one.where).length > 0);
			if (!verb) throw new Error(`verbs: none meets the row ${textIn(row, 'id')}`);
			const value = row[share];
			const number = typeof value === 'number' ? value : null;
			const of = textIn(row, base);
			const speaker = spec.names[textIn(row, 'id')] ?? textIn(row, who);
			const drawn = (say: (date: string) => string): string =>
				[
					years.size === 1 ? say(textIn(row, date)).replace(/ \d{4}$/, '') : say(textIn(row, date)),
					speaker.replace(group.speaker ?? '', '').trim()
				]
					.filter(Boolean)
					.join(', ')
					.replace(', (', ' (');
			return {
				row,
				group,
				verb,
				head: `${sayDate(textIn(row, date))}, ${speaker}`,
				drawn: drawn(sayDate),
				brief: drawn(sayShort),
				said: textIn(row, said),
				base: of,
				own: bases.size > 1 ? (spec.names[of] ?? of) : '',
				how: certainty(row),
				share: number,
				print:
					number === null
						? String(spec.options.silent)
						: `${qualified(textIn(row, qualifier))}${printed(number, spec.unit)}${spec.unit.short}`
			};
		});
	});
}

/** A star for each way of being unsure that some statement has: '*' for the first, '**' for the next. */
export function starsOf(all: Statement[]): Map<string, string> {
	const ways = [...new Set(all.map((one) => one.how).filter(Boolean))].sort().reverse();
	return new Map(ways.map((how, i) => [how, '*'.repeat(i + 1)]));
}
