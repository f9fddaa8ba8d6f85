import type { Taken } from './taken.ts';

/** Numbers in words, with how exactly they are written: '250 to 1,000' has 250 and 1000. */
const written = (words: string): { value: number; off: number }[] =>
	[...words.matchAll(/\d[\d,]*(?:\.(\d+))?/g)].map(([number, after = '']) => ({
		value: Number(number.replaceAll(',', '')),
		off: 0.5 * 10 ** -after.length * (1 + 1e-9)
	}));

/** Whether a number of the table under a chart stands in none of its rows: a share, a sum, an index. */
export function computes({ placed }: Pick<Taken, 'placed'>): boolean {
	const given = placed.rows.flatMap((row) => Object.values(row).filter((cell) => typeof cell === 'number'));
	return placed.table.rows.some(({ cells }) =>
		cells.some(
			(cell, i) =>
				placed.table.head[i]?.numeric &&
				written(cell).some(({ value, off }) => !given.some((one) => Math.abs(one - value) <= off))
		)
	);
}
