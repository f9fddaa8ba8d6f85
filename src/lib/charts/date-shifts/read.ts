import type { Stage } from '#lib/data/rows.ts';
import type { ChartSpec, Row } from '../bundle.ts';
import { firstDay, lastDay, sayDate } from '../../text/dates.ts';
import { textIn } from '../spec/select.ts';

export interface Group {
	/** The stage of the chain. */
	value: Stage;
	name: string;
	colour: string;
}
/** How an outcome is drawn and what is said of it; `{date}` is its newest date. */
export interface Outcome {
	text: string;
	/** The same where the first date still holds. */
	kept?: string;
	look: 'dot' | 'ring' | 'cross' | 'none';
	/** Words for the legend; left out, the outcome has no swatch. */
	legend?: string;
}
export interface One {
	row: Row;
	first: string;
	newest: string;
	/** The day of the newest word. */
	asOf: string;
	group: Group;
	outcome: Outcome;
	/** Whether the newest date is no later than the first. */
	kept: boolean;
}

/** The projects of a chart by group, the earliest first. @throws where an outcome has no words */
export function items(spec: ChartSpec, rows: Row[]): One[] {
	const { group = '', first = '', newest = '', outcome = '', as_of = '' } = spec.columns;
	const outcomes = spec.options.outcomes as Record<string, Outcome>;
	return (spec.options.groups as Group[]).flatMap((g) =>
		rows
			.filter((row) => textIn(row, group) === g.value)
			.map((row): One => {
				const how = outcomes[textIn(row, outcome)];
				if (!how) throw new Error(`outcomes: no words for "${textIn(row, outcome)}"`);
				const [early, late] = [textIn(row, first), textIn(row, newest)];
				return {
					row,
					first: early,
					newest: late,
					asOf: textIn(row, as_of),
					group: g,
					outcome: how,
					kept: early !== '' && late !== '' && lastDay(late) <= lastDay(early)
				};
			})
			.sort((a, b) => order(a) - order(b))
	);
}

/** A date as a fraction of years; the middle of what it leaves open. */
export const years = (date: string): number => {
	const at = (day: string) =>
		Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)));
	const middle = new Date((at(firstDay(date)) + at(lastDay(date))) / 2);
	const start = Date.UTC(middle.getUTCFullYear(), 0, 1);
	return middle.getUTCFullYear() + (middle.getTime() - start) / (366 * 864e5);
};
const order = (one: One): number =>
	one.newest ? years(one.newest) : one.first ? 3000 + years(one.first) : 9999;

/** What stands beside a project: how things are, in a few words. */
export const state = ({ outcome, kept, newest, first }: One, say = sayDate): string =>
	((kept && outcome.kept) || outcome.text)
		.replace('{date}', say(newest || first))
		.replace('{first}', say(first));
