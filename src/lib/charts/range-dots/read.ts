import type { ChartSpec, Row, Where } from '../bundle.ts';
import { numberIn, select, sourcesOf, textIn } from '../spec/select.ts';
import { printed, qualified, sayShort } from '../words.ts';

export interface Group {
	name: string;
	basis: string;
	where: Where;
	/** Columns whose value is added to a dot's words where `names` has a word for it. */
	details?: string[];
}
export interface Value {
	row: Row;
	value: number;
	who: string;
	print: string;
	/** A goal, not a count: drawn as an upright stroke and left out of the band. */
	goal: boolean;
}
/** Rows that are goals, and what they are called. */
export interface Goal {
	where: Where;
	text: string;
}
/** A group with its values: goals first, then from the smallest to the largest. */
export interface Counted {
	group: Group;
	values: Value[];
}

/** What a chart says is a goal, if anything. */
export const goalOf = (spec: ChartSpec): Goal | undefined => spec.options.goal as Goal | undefined;

/** The groups of a chart with their values. @throws where `names` has no word for any source of a row */
export function groupsOf(spec: ChartSpec, rows: Row[]): Counted[] {
	const { value = '', year = '' } = spec.columns;
	const goal = goalOf(spec);
	return (spec.options.groups as Group[]).map((group) => ({
		group,
		values: select(rows, group.where)
			.map((row): Value => {
				const number = numberIn(row, value);
				const said = sourcesOf(row).find((id) => spec.names[id]);
				if (!said) throw new Error(`names: no word for any of the sources ${sourcesOf(row).join(', ')}`);
				const over = qualified(textIn(row, 'qualifier'));
				const isGoal = goal ? select([row], goal.where).length > 0 : false;
				return {
					row,
					value: number,
					who:
						goal && isGoal
							? goal.text
							: [spec.names[said], sayShort(textIn(row, year)), ...details(group, row)].join(', '),
					print: `${over}${printed(number, spec.unit)}${spec.unit.short === '%' ? '%' : ''}`,
					goal: isGoal
				};
			})
			.sort((a, b) => Number(b.goal) - Number(a.goal) || a.value - b.value)
	}));
	function details(group: Group, row: Row): string[] {
		return (group.details ?? []).flatMap((column) => spec.names[textIn(row, column)] ?? []);
	}
}
