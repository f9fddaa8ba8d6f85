import { evidenceFor } from '#lib/data/evidence.ts';
import type { Confidence, Conflict, StatRow } from '#lib/data/rows.ts';
import { toldAt } from '#lib/server/told.ts';
import { content } from '#lib/server/content.ts';
import { published } from '#lib/server/tables/published.ts';
import { sayDate } from '#lib/text/dates.ts';
import { formatNumber } from '#lib/text/numbers.ts';
import { VERDICTS } from '#lib/ui/about/classes.ts';
import { docsOf } from '#lib/ui/about/docs.ts';

const LEVELS: Confidence[] = ['high', 'medium', 'low'];

/** How many rows of each table have each level. */
function confidences() {
	const { tables, package: pkg } = content();
	return pkg.resources.flatMap(({ name, title }) => {
		const rows = tables[name as keyof typeof tables] as { confidence?: Confidence }[];
		if (!rows[0]?.confidence) return [];
		const counts = LEVELS.map((level) => rows.filter(({ confidence }) => confidence === level).length);
		return [{ name, title, counts, rows: rows.length }];
	});
}

/** Rows of one number in several editions of the USGS tables: which edition said what. */
function editions() {
	const { tables } = content();
	const line = (what: string, rows: StatRow[]) => ({
		what,
		values: rows
			.map((row) => ({
				edition: String(row.edition),
				value: `${row.qualifier === '>' ? 'over ' : ''}${formatNumber(Number(row.value))}`,
				now: row.preferred === 'yes'
			}))
			.sort((a, b) => Number(a.now) - Number(b.now))
	});
	const mined = (country: string) =>
		line(
			`${country}, mined in 2024`,
			tables['mine-production'].filter((row) => row.country === country && row.year === 2024)
		);
	const reserves = (country: string) =>
		line(
			`${country}, reserves`,
			tables.reserves.filter((row) => row.country === country && /^MCS 2026/.test(String(row.edition)))
		);
	return [mined('Nigeria'), mined('Thailand'), reserves('Brazil'), reserves('World')];
}

function questions(docs: ReturnType<typeof docsOf>) {
	const { conflicts } = content().tables;
	const byId = new Map<string, Conflict[]>();
	for (const row of conflicts) byId.set(row.conflict, [...(byId.get(row.conflict) ?? []), row]);
	return [...byId].map(([id, rows]) => ({
		id,
		question: rows[0]?.question ?? '',
		printed: rows[0]?.printed ?? '',
		why: rows[0]?.why ?? '',
		values: rows.map((row) => ({
			id: row.id,
			said: row.said,
			by: row.said_by,
			counts: row.counts,
			date: sayDate(row.date),
			sources: docs(row.source_ids)
		}))
	}));
}

/** Everything that the page counts or lists, read from the tables. */
export function load() {
	const { tables } = content();
	const docs = docsOf(tables.sources);
	const dispute = tables.events.filter(({ kind }) => kind !== 'industry' && kind !== 'supply');
	const withheld = [...published().values()].filter((table) => table.withheld > 0);
	return {
		confidences: confidences(),
		editions: editions(),
		questions: questions(docs),
		claims: tables.claims.map((row) => ({
			id: row.id,
			claim: row.claim,
			verdict: row.verdict,
			verdictWords: VERDICTS[row.verdict],
			printed: row.printed,
			articles: docs(row.articles),
			sources: docs(row.source_ids.filter((id) => !row.articles.includes(id))),
			told: toldAt(row)
		})),
		facts: {
			all: tables.facts.length,
			pointed: tables.facts.filter(({ row }) => row).length,
			computed: tables.facts.filter(({ formula }) => formula).length
		},
		withheld: {
			rows: withheld.reduce((sum, table) => sum + table.withheld, 0),
			names: withheld.map((table) => table.resource.title)
		},
		closed: tables.sources.filter(({ redistribution }) => redistribution === 'no').length,
		evidence: {
			dispute: sayDate(evidenceFor(tables.sources, [...dispute, ...tables.licences, ...tables.controls])),
			sites: sayDate(evidenceFor(tables.sources, tables.facilities))
		}
	};
}
