import { describe, expect, it } from 'vitest';
import { render } from 'svelte/server';
import Drawing from '#lib/charts/Drawing.svelte';
import ChartTable from '#lib/charts/parts/ChartTable.svelte';
import { BYTE_MARK, chartCsv, csvColumns, openRows } from '#lib/charts/picture/download.ts';
import { pictureSvg } from '#lib/charts/picture/svg.ts';
import { PHONE, STEPS, seen } from '#lib/charts/scene/scene.ts';
import { box } from '#lib/charts/scene/fit.ts';
import { absolute } from '#lib/text/address.ts';
import { LIMITS_OF_EMBEDS } from '#lib/text/limits.ts';
import { parseCsv } from '#lib/data/parse.ts';
import { charts } from '#lib/server/charts.ts';
import { jsonFile } from '#lib/server/chart-files.ts';
import { lightColours } from '#lib/server/picture.ts';

const all = charts();

/** A drawing as text that changes only when the drawing does: one element a line, numbers to one decimal. */
const text = (html: string): string =>
	html
		.replace(/<!--.*?-->/gs, '')
		.replace(/ class="([^"]*)"/g, (_, names: string) => {
			const kept = names.split(/\s+/).filter((name) => name && !name.startsWith('svelte-'));
			return kept.length ? ` class="${kept.join(' ')}"` : '';
		})
		.replace(/-?\d+\.\d+/g, (n) => String(Math.round(Number(n) * 10) / 10))
		.replace(/>\s*</g, '>\n<')
		.trim() + '\n';

it('there are charts to compare', () => expect(all.length).toBeGreaterThanOrEqual(6));

it('one of them at least has rows that may not be passed on', () =>
	expect(all.some((chart) => chart.withheld.length)).toBe(true));

describe.each(all.map((chart) => [chart.id, chart] as const))('%s', (id, chart) => {
	const html = render(Drawing, { props: { placed: chart.placed, id, name: chart.title } }).body;
	const marks = chart.placed.scenes.flatMap((scene) => scene.marks);

	it('is drawn as before', async () => {
		await expect(text(html)).toMatchFileSnapshot(`./${id}.svg.txt`);
	});

	it('prints in its table every number that a mark stands for', () => {
		const table = render(ChartTable, { props: { chart } }).body.replace(/<!--.*?-->/g, '');
		const cells = new Set([...table.matchAll(/<t[dh][^>]*>([^<]*)/g)].map((m) => (m[1] ?? '').trim()));
		const printed = marks.flatMap((m) => ('printed' in m && m.printed !== undefined ? [m.printed] : []));
		expect(printed.length).toBeGreaterThan(2);
		expect(printed.filter((number) => !cells.has(number))).toEqual([]);
	});

	it('says the number of each mark', () => {
		const silent = marks.flatMap((m) =>
			'printed' in m && m.printed !== undefined && !m.say?.includes(m.printed.replace('%', '')) ? [m] : []
		);
		expect(silent).toEqual([]);
	});

	it('has no letters under the least size, and no inline style', () => {
		for (const m of marks) {
			if (m.is !== 'text') continue;
			for (const { size = 13 } of [m, ...(m.more ?? [])])
				expect(size).toBeGreaterThanOrEqual(LIMITS_OF_EMBEDS.letters);
		}
		expect(html).not.toMatch(/\sstyle=/);
	});

	it('has no words over words at any step of width', () => {
		for (const width of [...STEPS, PHONE - 1, PHONE, 1600])
			for (const scene of chart.placed.scenes.filter((s) => seen(s.show, width))) {
				const words = scene.marks.flatMap((m) => (m.is === 'text' && seen(m.show, width) ? [m] : []));
				const boxes = words.map((w) => box(w, width - scene.left - scene.right));
				const hits = boxes.flatMap((a, i) =>
					boxes
						.slice(i + 1)
						.flatMap((b, j) =>
							a[0] < b[1] && b[0] < a[1] && a[2] < b[3] - 2 && b[2] < a[3] - 2
								? [`${words[i]?.text} × ${words[i + 1 + j]?.text}`]
								: []
						)
				);
				expect(hits, `${width} px`).toEqual([]);
			}
	});

	it('has one drawing at each width', () => {
		for (const width of [...STEPS, PHONE - 1, PHONE, 1600])
			expect(
				chart.placed.scenes.filter((s) => seen(s.show, width)),
				`${width} px`
			).toHaveLength(1);
	});

	it('carries title, subtitle, date, source, licence and address inside of its picture', () => {
		const svg = pictureSvg(chart, { colours: lightColours() });
		const words = [...svg.matchAll(/<text[^>]*>([^<]*)/g)]
			.map((m) => m[1])
			.join(' ')
			.replaceAll('&amp;', '&');
		for (const needed of [
			chart.title,
			chart.subtitle,
			'As of ',
			'Source',
			'CC BY 4.0',
			absolute(`/charts/${id}/`)
		])
			expect(words).toContain(needed);
		expect(svg).not.toContain('var(--');
		expect(svg).not.toContain('NaN');
	});

	it('gives the same rows as CSV and JSON, with sources', () => {
		const { columns: header, cells: rows } = parseCsv(chartCsv(chart).slice(BYTE_MARK.length));
		expect(header).toEqual(csvColumns(chart));
		expect(rows).toHaveLength(openRows(chart).length);
		const json = JSON.parse(jsonFile(chart.id)) as {
			rows: unknown[];
			description: string;
			sources: { id: string }[];
		};
		expect(json.rows).toHaveLength(rows.length);
		expect(json.description).toBe(chart.description);
		const known = new Set(json.sources.map((s) => s.id));
		const at = header.indexOf('source_ids');
		for (const row of rows) for (const source of (row[at] ?? '').split(';')) expect(known).toContain(source);
	});

	it('lets out no row whose source forbids it', () => {
		const closed = new Set(chart.sources.filter((s) => s.redistribution === 'no').map((s) => s.id));
		for (const row of openRows(chart))
			for (const id of row.source_ids as string[]) expect(closed.has(id)).toBe(false);
		if (chart.withheld.length) expect(chart.download.why).toMatch(/terms/);
		const json = JSON.parse(jsonFile(chart.id)) as { table: { rows: { source_ids: string[] }[] } };
		for (const row of json.table.rows) for (const id of row.source_ids) expect(closed.has(id)).toBe(false);
	});

	it('describes itself in more words than its title, none of them a placeholder', () => {
		expect(chart.description.length).toBeGreaterThan(chart.title.length);
		expect(`${chart.title}${chart.subtitle}${chart.description}${chart.notes.join()}`).not.toMatch(
			/[{}]|NaN|undefined/
		);
	});
});
