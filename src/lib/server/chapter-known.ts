/** What chapters may name: gathered from the tables, the charts' files and the plan. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { STRIP_CHART } from '#lib/charts/tiles/strip-chart.ts';
import type { PlanEntry } from '#lib/data/plan.ts';
import type { Known } from './chapter-check.ts';
import { content } from './content.ts';

/** The folder of the chapters. */
export const FOLDER = 'content/chapters';

interface ChartFile {
	focus?: Record<string, unknown>;
	moments?: { event: string }[];
	valid_until?: string;
}

/** What a chapter may name, and the figures that show rules with an end: ids of charts, days (ISO) of the strip. */
export type Reach = Known & { ending: ReadonlySet<string> };

/** The files of the charts by id, as they are written. One that is no YAML counts as empty: the charts' own check names it. */
function chartFiles(): Map<string, ChartFile> {
	const folder = join(process.cwd(), 'content/charts');
	const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : [];
	return new Map(
		names.map((name) => {
			try {
				return [name.slice(0, -5), (parse(readFileSync(join(folder, name), 'utf8')) ?? {}) as ChartFile];
			} catch {
				return [name.slice(0, -5), {}];
			}
		})
	);
}

/** The ten chapters as the plan has them. */
export const plan = (): Omit<PlanEntry, 'written'>[] =>
	parse(readFileSync(join(process.cwd(), FOLDER, 'plan.yaml'), 'utf8')) as Omit<PlanEntry, 'written'>[];

/** Every id that a chapter may name. @throws ContentError when the tables are bad */
export function known(): Reach {
	const { tables } = content();
	const set = (rows: { id: string }[]) => new Set(rows.map((row) => row.id));
	const charts = chartFiles();
	const events = new Map(tables.events.map((event) => [event.id, event.date]));
	return {
		facts: set(tables.facts),
		terms: set(tables.terms),
		sources: set(tables.sources),
		charts: new Set(charts.keys()),
		chapters: new Set(plan().map((entry) => entry.slug)),
		events,
		accounts: new Set(tables.accounts.map((row) => row.event)),
		actors: set(tables.actors),
		sites: new Set(tables.facilities.flatMap((row) => [row.id, row.site_id])),
		focuses: new Map([...charts].map(([id, file]) => [id, new Set(Object.keys(file.focus ?? {}))])),
		ending: new Set([
			...[...charts].filter(([, file]) => file.valid_until).map(([id]) => id),
			...tables.controls.map((rule) => rule.suspended_from).filter(Boolean)
		]),
		days: new Set(
			(charts.get(STRIP_CHART)?.moments ?? []).map(({ event }) => (events.get(event) ?? '').slice(0, 10))
		)
	};
}
