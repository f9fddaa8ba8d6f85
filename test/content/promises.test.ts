import { describe, expect, it } from 'vitest';
import { evidenceDate, newestSource } from '#lib/data/evidence.ts';
import { STATISTICS, type StatRow } from '#lib/data/rows.ts';
import { content } from '#lib/server/content.ts';
import { checkers } from '#lib/server/checkers.ts';

const { tables, package: pkg } = content();
const sum = (rows: StatRow[]) => rows.reduce((total, row) => total + Number(row.value), 0);

describe('the tables', () => {
	it('have no problem, and hashes that fit', () => {
		expect(checkers.flatMap((check) => check().problems)).toEqual([]);
	});
	it('hold the whole fact base', () => {
		const least = {
			sources: 716,
			facilities: 201,
			flows: 68,
			events: 153,
			controls: 44,
			licences: 28,
			actors: 83,
			policy: 45,
			terms: 63
		};
		for (const [name, rows] of Object.entries(least)) {
			expect(tables[name as keyof typeof least].length, name).toBeGreaterThanOrEqual(rows);
		}
		const statistics = STATISTICS.reduce((rows, name) => rows + tables[name].length, 0);
		expect(statistics).toBeGreaterThanOrEqual(1611);
		expect(pkg.resources.map(({ name }) => name).sort()).toEqual(Object.keys(tables).sort());
	});
	it('describe every column in a sentence', () => {
		for (const { name, schema } of pkg.resources) {
			for (const field of schema.fields) expect(field.description, `${name} ${field.name}`).toMatch(/[.\]]$/);
		}
	});
	it('name no machine and no working title of a document', () => {
		for (const rows of Object.values(tables)) {
			for (const row of rows) {
				expect(JSON.stringify(row)).not.toMatch(
					/[\s"(]\/(work|tmp|home|root|mnt)\/|\b[Ss]eed 00|Project seed/
				);
			}
		}
	});
});

describe('the elements', () => {
	const { elements } = tables;
	const count = (column: string) => elements.filter((row) => row[column] === 'yes').length;
	it('are seventeen, seven under licence and five more announced', () => {
		expect(elements).toHaveLength(17);
		expect(count('controlled_april_2025')).toBe(7);
		expect(count('controlled_october_2025')).toBe(5);
		expect(count('eu_strategic')).toBe(7);
		const both = elements.filter(
			(row) => row.controlled_april_2025 === 'yes' && row.controlled_october_2025 === 'yes'
		);
		expect(both).toEqual([]);
	});
	it('have each a row in the controls, promethium too', () => {
		const symbols = tables.controls.map(({ symbol }) => symbol);
		for (const { symbol } of elements) expect(symbols).toContain(symbol);
	});
	it('have the suspension only where it was announced in October', () => {
		for (const control of tables.controls.filter(({ announcement }) =>
			announcement.includes('No. 57 of 2025')
		)) {
			expect([control.suspended_from, control.suspended_until]).toEqual(['2025-11-07', '2026-11-10']);
		}
		for (const control of tables.controls.filter(({ announcement }) =>
			announcement.includes('No. 18 of 2025')
		)) {
			expect([control.suspended_from, control.suspended_until]).toEqual(['', '']);
		}
	});
});

describe('the series', () => {
	const exports = tables['magnet-exports-monthly'].filter(
		(row) => row.destination === 'World' && row.print === 'yes'
	);
	const magnets = exports.filter((row) => /HS 850511/.test(String(row.series)) && row.unit === 't magnets');
	it('of magnets in 2025 adds to 57,392 t', () => {
		const months = magnets.filter((row) => /^2025-\d\d$/.test(String(row.period)));
		expect(months).toHaveLength(12);
		expect(Math.abs(sum(months) - 57392)).toBeLessThanOrEqual(1);
	});
	it('of magnets in early 2026 adds to its quarter', () => {
		const value = (period: string) => Number(magnets.find((row) => row.period === period)?.value);
		expect(value('2026-01') + value('2026-02') + value('2026-03')).toBe(value('2026-01/2026-03'));
	});
	it('of all rare earths in 2025 adds to 62,585 t', () => {
		const all = exports.filter(
			(row) => /all unwrought/.test(String(row.series)) && row.unit === 't of goods'
		);
		const parts = all.filter((row) => /^2025-(0[3-9]|1[0-2])$|^2025-01\/2025-02$/.test(String(row.period)));
		expect(parts).toHaveLength(11);
		expect(Math.abs(sum(parts) - 62585.2)).toBeLessThan(5);
	});
	it('of mine output has countries that add to the world since 2018', () => {
		const preferred = tables['mine-production'].filter((row) => row.preferred === 'yes');
		for (let year = 2018; year <= 2025; year++) {
			const rows = preferred.filter((row) => row.year === year);
			const world = Number(rows.find((row) => row.country === 'World')?.value);
			const countries = sum(rows.filter((row) => row.country !== 'World'));
			expect(Math.abs(countries - world) / world, String(year)).toBeLessThan(0.03);
		}
	});
	it('of origins adds to 100 % in each year', () => {
		const shares = tables['china-compound-imports'].filter(
			(row) => row.measure === 'share of weight' && row.origin !== 'World'
		);
		for (const year of new Set(shares.map((row) => row.year))) {
			expect(
				Math.abs(sum(shares.filter((row) => row.year === year)) - 100),
				String(year)
			).toBeLessThanOrEqual(0.5);
		}
	});
	it('of ores has thirteen, each nearly whole', () => {
		const ores = tables['mass-balance'].filter((row) => row.parameter === 'REO composition of ore');
		const groups = new Set(ores.map((row) => row.sum_group));
		expect(groups.size).toBe(13);
		for (const group of groups) {
			const whole = sum(ores.filter((row) => row.sum_group === group));
			expect(whole, String(group)).toBeGreaterThan(90);
			expect(whole, String(group)).toBeLessThan(105);
		}
	});
});

describe('the sources', () => {
	it('are each one document', () => {
		const urls = tables.sources
			.map(({ url }) => url)
			.filter((url) => url && !/^https?:\/\/github\.com\//.test(url));
		expect(new Set(urls).size).toBe(urls.length);
	});
	it('keep proprietary prices from being handed on', () => {
		const closed = tables.sources.filter(({ redistribution }) => redistribution === 'no');
		for (const start of ['argus', 'adamas', 'roskill', 'smm', 'komis']) {
			expect(
				closed.some(({ id }) => id.startsWith(start)),
				start
			).toBe(true);
		}
		for (const { licence, id } of tables.sources) {
			if (/proprietary/.test(licence))
				expect(
					closed.some((source) => source.id === id),
					id
				).toBe(true);
		}
	});
	it('say how new the evidence is', () => {
		expect(evidenceDate(tables) >= '2026-10-07').toBe(true);
		expect(newestSource(tables)?.date_published).toBe(evidenceDate(tables));
	});
});
