import type { ChartSpec, Row, Where } from '../bundle.ts';
import type { Colour } from '../scene/scene.ts';
import { numberIn, select, sourcesOf, textIn } from '../spec/select.ts';
import { printed, qualified, sayShort } from '../words.ts';

export interface Group {
	name: string;
	basis: string;
	where: Where;
	/** What its values are called in place of who says them: '' where the group's name says it. */
	who?: string;
	/** The colour of its dots, where it is not that of the chart. */
	colour?: Colour;
	/** Columns whose value is added to a dot's words where `names` has a word for it. */
	details?: string[];
}
export interface Value {
	row: Row;
	/** Its number; of a range the highest. */
	value: number;
	/** Its number; of a range the lowest. */
	least: number;
	who: string;
	print: string;
	/** A goal, not a count: drawn as an upright stroke. */
	goal: boolean;
	/** What the title speaks of: its words are strong, the others quiet. */
	strong: boolean;
	colour: Colour;
}
/** Rows that the title speaks of, and their colour where it is another. */
export interface Strong {
	where: Where;
	colour?: Colour;
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
const goalOf = (spec: ChartSpec): Goal | undefined => spec.options.goal as Goal | undefined;

/** The groups of a chart with their values. @throws where `names` has no word for any source of a row */
export function groupsOf(spec: ChartSpec, rows: Row[]): Counted[] {
	const { value = '', year = '', low = '', high = '' } = spec.columns;
	const goal = goalOf(spec);
	const strong = spec.options.strong as Strong | undefined;
	return (spec.options.groups as Group[]).map((group) => ({
		group,
		values: select(rows, group.where)
			.map((row): Value => {
				const [least, most] = ends(row);
				const said = sourcesOf(row).find((id) => spec.names[id]);
				if (!said) throw new Error(`names: no word for any of the sources ${sourcesOf(row).join(', ')}`);
				const over = qualified(textIn(row, 'qualifier'));
				const isGoal = goal ? select([row], goal.where).length > 0 : false;
				const isStrong = strong ? select([row], strong.where).length > 0 : true;
				const plain = group.colour ?? String(spec.options.colour);
				return {
					row,
					value: most,
					least,
					who:
						goal && isGoal
							? goal.text
							: [group.who ?? spec.names[said], sayShort(textIn(row, year)), ...details(group, row)]
									.filter(Boolean)
									.join(', '),
					print: `${over}${least < most ? `${printed(least, spec.unit)} to ` : ''}${printed(most, spec.unit)}${spec.unit.short === '%' ? '%' : ''}`,
					goal: isGoal,
					strong: isStrong,
					colour: (isStrong && strong?.colour) || plain
				};
			})
			.sort((a, b) => Number(b.goal) - Number(a.goal) || a.value - b.value)
	}));
	/** Lowest and highest number of a row: the same one where it gives no range. */
	function ends(row: Row): [number, number] {
		const [from, to] = [row[low], row[high]];
		if (typeof from === 'number' && typeof to === 'number') return [from, to];
		const number = numberIn(row, value);
		return [number, number];
	}
	function details(group: Group, row: Row): string[] {
		return (group.details ?? []).flatMap((column) => spec.names[textIn(row, column)] ?? []);
	}
}
