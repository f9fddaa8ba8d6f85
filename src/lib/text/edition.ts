/** Frozen editions of a chart: their addresses and how they are named. The same words stand in pages, citations and codes. */
import { sayDate } from './dates.ts';
import type { Knots } from './knots.ts';

/** A frozen edition as pages and citations name it. */
export interface EditionMark {
	/** 1 for the first. */
	n: number;
	/** The day on which it was frozen, ISO. */
	date: string;
	/** Px that its frame needs at 600 px width and more. */
	height: number;
	/** Px that it needs at each width. */
	knots?: Knots;
}

/** "Edition 1, 22 November 2026". */
export const sayEdition = ({ n, date }: Pick<EditionMark, 'n' | 'date'>): string =>
	`Edition ${n}, ${sayDate(date)}`;

/** The longest line that a frozen page says below its caption: its name, and that its data were corrected. */
export const LONGEST_LINE = `${sayEdition({ n: 88, date: '2028-09-28' })}. Corrected on 28 September 2028; newest: edition 89`;

/** Whether an address or a built file belongs to a frozen edition. */
export const isFrozen = (address: string): boolean => /(^|\/)embed\/[^/]+\/v\/\d+\//.test(address);

/** Where a frozen edition stands below the base path: `/embed/china-quotas/v/1/`. */
export const editionPath = (id: string, n: number): string => `/embed/${id}/v/${n}/`;
