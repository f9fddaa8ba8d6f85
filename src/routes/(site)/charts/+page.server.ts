import { charts } from '#lib/server/charts.ts';

/** Words for the chapters that charts belong to, in the order of the chapters. */
export const load = () => ({
	charts: charts().map(({ id, title, subtitle, theme, placed, as_of }) => ({
		id,
		title,
		subtitle,
		theme,
		as_of,
		placed: { ...placed, table: { head: [], rows: [] }, rows: [] }
	}))
});
