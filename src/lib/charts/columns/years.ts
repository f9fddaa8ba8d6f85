import type { Unit } from '../bundle.ts';
import type { Mark } from '../scene/scene.ts';
import { certainty, printed, uncertain } from '../words.ts';
import type { Slot, Year } from './slots.ts';

/** Px that the clasps over whole years take above the columns. */
export const CLASP = 34;

/** A clasp over the columns of each whole year, with its sum; dashed where the sum is derived. */
export function clasps(years: Year[], slots: Slot[], unit: Unit): Mark[] {
	const band = 100 / slots.length;
	return years.flatMap(({ year, row, value }, i): Mark[] => {
		const own = slots.flatMap((s, at) => (s.period.startsWith(year) ? [at] : []));
		const [first = 0, last = 0] = [own[0], own.at(-1)];
		const [x1, x2] = [first * band + band * 0.11, (last + 1) * band - band * 0.11];
		const number = printed(value, unit);
		const how = certainty(row);
		const line = { is: 'line', stroke: 'ink', width: 1.5 } as const;
		return [
			{ ...line, x1, x2, y1: 20, y2: 20, dash: uncertain(row) ? '4 3' : undefined },
			...[x1, x2].map((x): Mark => ({ ...line, x1: x, x2: x, y1: 20, y2: 26 })),
			{
				is: 'text',
				x: (x1 + x2) / 2,
				y: 13,
				text: `${year}: ${number} ${unit.short}`,
				anchor: 'middle',
				bold: true,
				fill: 'ink'
			},
			{
				is: 'rect',
				x: x1,
				w: x2 - x1,
				y: 0,
				h: 24,
				fill: 'none',
				say: `The whole of ${year}: ${number} ${unit.spoken}${how ? `, ${how}` : ''}`,
				printed: number,
				series: i + 1,
				ground: true
			}
		];
	});
}
