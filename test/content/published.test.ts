import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { citations } from '#lib/data/citations.ts';
import { parseCsv } from '#lib/data/parse.ts';
import { chart } from '#lib/server/charts.ts';
import { content } from '#lib/server/content.ts';
import { published, publishedPackage } from '#lib/server/tables/published.ts';

const { tables } = content();
const closed = new Set(
	tables.sources.filter(({ redistribution }) => redistribution === 'no').map(({ id }) => id)
);
const offered = published();

describe('the published tables', () => {
	it('have no row that rests on closed sources alone', () => {
		for (const [name, { text }] of offered) {
			const { columns, cells } = parseCsv(text);
			const at = columns.indexOf('source_ids');
			for (const line of cells) {
				const ids = (line[at] ?? '').split(';').filter(Boolean);
				if (ids.length)
					expect(
						ids.some((id) => !closed.has(id)),
						`${name}: ${line.join()}`
					).toBe(true);
			}
		}
	});
	it('have of a source that allows a short extract only what a chart draws or a fact points to', () => {
		const table = offered.get('china-compound-imports');
		const drawn = chart('china-compound-imports-by-origin').placed.rows.length;
		const pointed = tables.facts.filter(({ row }) => row.startsWith('china-compound-imports?')).length;
		expect(table?.rows).toBeGreaterThanOrEqual(drawn);
		expect(table?.rows).toBeLessThanOrEqual(drawn + pointed);
		expect(table?.text).not.toContain('million USD');
		expect(table?.why).toMatch(/short extract/);
	});
	it('have no row that was computed from a closed source', () => {
		const mixed = tables.prices.filter(
			({ flag, source_ids }) =>
				flag === 'd' && source_ids.some((id) => closed.has(id)) && source_ids.some((id) => !closed.has(id))
		);
		expect(mixed.length).toBeGreaterThan(2);
		for (const [name, { text }] of offered) {
			const { columns, cells } = parseCsv(text);
			const at = (column: string) => columns.indexOf(column);
			for (const line of cells)
				if (/\bd\b/.test(line[at('flag')] ?? '') || line[at('formula')])
					expect(
						(line[at('source_ids')] ?? '').split(';').filter((id) => closed.has(id)),
						`${name}: ${line.join()}`
					).toEqual([]);
		}
	});
	it('leave out monthly prices and forecasts, and nothing of the dispute', () => {
		expect(offered.get('prices')?.withheld).toBeGreaterThan(40);
		expect(offered.get('demand')?.withheld).toBeGreaterThan(10);
		for (const name of ['events', 'controls', 'licences', 'facilities', 'mine-production', 'eu-imports']) {
			expect(offered.get(name)?.withheld, name).toBe(0);
		}
	});
	it('add up: offered and withheld rows are all rows', () => {
		for (const [name, { rows, withheld, text }] of offered) {
			expect(rows + withheld, name).toBe(tables[name as keyof typeof tables].length);
			expect(parseCsv(text).cells, name).toHaveLength(rows);
		}
	});
	it('are described by their own bytes and hashes', () => {
		for (const { name, bytes, hash } of publishedPackage().resources) {
			const made = new TextEncoder().encode(offered.get(name)?.text);
			expect(bytes, name).toBe(made.length);
			expect(hash, name).toBe('sha256:' + createHash('sha256').update(made).digest('hex'));
		}
	});
	it('say how many rows are withheld and why', () => {
		const prices = publishedPackage().resources.find(({ name }) => name === 'prices');
		expect(prices?.withheld).toEqual({
			rows: offered.get('prices')?.withheld,
			reason: expect.stringContaining('proprietary')
		});
		for (const { why, withheld } of offered.values()) expect(Boolean(why)).toBe(withheld > 0);
	});
});

describe('the anchors of the page of sources', () => {
	it('are unique, old ids and headings included', () => {
		const ids = tables.sources.flatMap(({ id, aliases }) => [id, ...aliases]);
		const kinds = new Set<string>(tables.sources.map(({ kind }) => kind));
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.filter((id) => kinds.has(id) || id === 'main')).toEqual([]);
	});
	it('count citations by table', () => {
		const eca = citations(tables).get('eca-2026-02-03-plataforma');
		const rows = tables.demand.filter(({ source_ids }) => source_ids.includes('eca-2026-02-03-plataforma'));
		expect(rows.length).toBeGreaterThan(0);
		expect(eca?.get('demand')).toBe(rows.length);
	});
});
