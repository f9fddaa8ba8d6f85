import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { titleLang } from '#lib/text/languages.ts';
import type { ChartBundle, ChartSource, Row } from '#lib/charts/bundle.ts';
import { makeChart, type Ground } from '#lib/charts/make.ts';
import { readSpec, sentence } from '#lib/charts/spec/check.ts';
import { author, retells, shortName } from '#lib/charts/spec/publisher.ts';
import { ContentError } from './content-error.ts';
import { content } from './content.ts';

/** The folder of the charts. */
const CHARTS = join(process.cwd(), 'content/charts');

/** The tables and sources of the fact base as charts see them. */
export function ground(): Ground {
	const { tables, package: pkg } = content();
	const columns = new Map(pkg.resources.map((r) => [r.name, r.schema.fields.map((f) => f.name)]));
	const sources = new Map(tables.sources.map((s) => [s.id, s]));
	const documents = new Map<string, number>();
	for (const { publisher } of tables.sources) {
		const name = author(shortName(publisher));
		documents.set(name, (documents.get(name) ?? 0) + 1);
	}
	return {
		rows: (table) => {
			const rows = (tables as unknown as Record<string, Row[]>)[table];
			if (!rows) throw new Error(`table ${table} does not exist`);
			return rows;
		},
		documents: (name) => documents.get(name) ?? 0,
		retells: (id) => retells(sources.get(id)?.publisher ?? ''),
		columns: (table) => columns.get(table) ?? [],
		source: (id): ChartSource => {
			const s = sources.get(id);
			if (!s) throw new Error(`source ${id} is not in the table of sources`);
			return {
				id,
				name: shortName(s.publisher),
				title: s.title,
				lang: titleLang(s),
				url: s.url,
				date: s.date_published,
				read: s.date_accessed,
				kind: s.kind,
				licence: s.licence,
				redistribution: s.redistribution
			};
		}
	};
}

/**
 * Reads one chart from its text.
 * @throws a ContentError with one sentence per fault: file, key, value and mend
 */
export const readChart = (id: string, text: string, on: Ground = ground()): ChartBundle =>
	makeOf(id, parsed(id, text), on);

function parsed(id: string, text: string): unknown {
	try {
		return parse(text);
	} catch (error) {
		const [first = ''] = (error as Error).message.split('\n');
		throw new ContentError([
			`content/charts/${id}.yaml is not YAML: ${first} Mend: quote texts that hold a colon.`
		]);
	}
}

function makeOf(id: string, raw: unknown, on: Ground): ChartBundle {
	const tables = Object.fromEntries(content().package.resources.map((r) => [r.name, on.columns(r.name)]));
	const { spec, problems } = readSpec(id, raw, tables);
	if (!spec) throw new ContentError(problems.map(sentence));
	try {
		return makeChart(spec, on);
	} catch (error) {
		throw new ContentError([`content/charts/${id}.yaml: ${(error as Error).message}.`]);
	}
}

/** The ids of all charts, sorted. */
export const chartIds = (): string[] =>
	readdirSync(CHARTS)
		.filter((file) => file.endsWith('.yaml'))
		.map((file) => file.slice(0, -5))
		.sort();

const made = new Map<string, ChartBundle>();

/** One chart. @throws naming what is wrong with its yaml, or that there is no such chart */
export function chart(id: string): ChartBundle {
	const known = made.get(id);
	if (known) return known;
	if (!chartIds().includes(id))
		throw new Error(`no chart is called "${id}"; there are ${chartIds().join(', ')}`);
	const bundle = readChart(id, readFileSync(join(CHARTS, `${id}.yaml`), 'utf8'));
	made.set(id, bundle);
	return bundle;
}

/**
 * A chart as a sharing picture shows it: with what its yaml says under `card` in place of what it says elsewhere,
 * which is mostly fewer rows in fewer words. null where it says nothing.
 * @throws a ContentError with one sentence per fault, each with the file and the word card
 */
export function readCard(id: string, text: string, on: Ground = ground()): ChartBundle | null {
	const { card, ...rest } = parsed(id, text) as Record<string, unknown>;
	if (!card) return null;
	try {
		// A picture shows no table, so its columns need no heads.
		return makeOf(id, { ...rest, heads: undefined, ...card }, on);
	} catch (error) {
		if (!(error instanceof ContentError)) throw error;
		const file = `content/charts/${id}.yaml`;
		throw new ContentError(error.problems.map((problem) => problem.replace(file, `${file}, card`)));
	}
}

const cards = new Map<string, ChartBundle>();

/** A chart for a sharing picture: its card, or the chart itself where it has none. @throws as `readCard` and `chart` */
export function cardChart(id: string): ChartBundle {
	const known = cards.get(id);
	if (known) return known;
	const bundle = readCard(id, readFileSync(join(CHARTS, `${id}.yaml`), 'utf8')) ?? chart(id);
	cards.set(id, bundle);
	return bundle;
}

/** All charts, by id. */
export const charts = (): ChartBundle[] => chartIds().map(chart);

/** Reads every chart and gives a sentence for each fault, for the check of the content. */
export function checkCharts(): { looked: string; problems: string[] } {
	const ids = chartIds();
	const problems = ids.flatMap((id) => {
		try {
			chart(id);
			cardChart(id);
			return [];
		} catch (error) {
			if (error instanceof ContentError) return error.problems;
			throw error;
		}
	});
	return { looked: `${ids.length} charts`, problems };
}
