import type { TableRow } from '../bundle.ts';

/** The column of a table that says how sure each line is; null when all are published and of high confidence. */
export const howSure = (rows: readonly Pick<TableRow, 'how'>[]): { head: string; cells: string[] } | null =>
	rows.some(({ how }) => how) ? { head: 'How sure', cells: rows.map(({ how }) => how || 'published') } : null;
