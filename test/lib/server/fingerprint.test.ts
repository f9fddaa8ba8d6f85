import { describe, expect, it } from 'vitest';
import { chartFingerprint, freezables, mapFingerprint } from '#lib/server/editions/fingerprint.ts';
import { chart, chartIds } from '#lib/server/charts.ts';
import { mapTaken } from '#lib/server/map-taken.ts';

describe('the fingerprint', () => {
	const one = chart(chartIds()[0] ?? '');
	const own = chartFingerprint(one);
	const drawn = (change: (placed: typeof one.placed) => void) => {
		const placed = structuredClone(one.placed);
		change(placed);
		return chartFingerprint({ ...one, placed });
	};
	const texts = (placed: typeof one.placed) =>
		placed.scenes.flatMap(({ marks }) => marks).filter((mark) => mark.is === 'text');
	it('is not of place, size and colour of marks, nor of where lines break', () => {
		const moved = drawn(({ scenes }) => {
			for (const scene of scenes) {
				scene.height += 9;
				scene.marks.reverse();
				for (const mark of scene.marks) Object.assign(mark, { x: 3, y: 4, fill: 'eu' });
			}
		});
		expect(moved).toBe(own);
		const broken = drawn((placed) => {
			const text = texts(placed).find((mark) => mark.text.includes(' '))!;
			const [first = '', ...rest] = text.text.split(' ');
			placed.scenes[0]!.marks.push({ ...text, text: first }, { ...text, text: rest.join(' ') });
			text.text = first;
		});
		expect(broken).toBe(own);
	});
	it.each([
		['title', { title: `${one.title}.` }],
		['description', { description: `${one.description}.` }],
		['way of reading', { how_to_read: `${one.how_to_read}.` }],
		['notes', { notes: [...one.notes, 'x'] }],
		['date', { as_of: '2030-01-01' }],
		['legal date', { legal: { until: '2030-01-01', still: '', past: '' } }],
		['sources', { sources: one.sources.map((source) => ({ ...source, title: `${source.title}.` })) }]
	])('is of its %s', (_, change) => expect(chartFingerprint({ ...one, ...change })).not.toBe(own));
	it('is of its table, the rows of its files, the words in the drawing and its legend', () => {
		expect(drawn(({ table }) => void (table.rows[0]!.cells[0] += '1'))).not.toBe(own);
		expect(drawn(({ rows }) => void (rows[0]![one.columns[0]!] = 'another'))).not.toBe(own);
		expect(drawn((placed) => void (texts(placed)[0]!.text += '1'))).not.toBe(own);
		expect(drawn(({ legend }) => void legend.push({ text: 'x', colour: 'eu', look: 'dot' }))).not.toBe(own);
	});
	it('of the map is of its words, its sources and each cell of its rows', () => {
		const map = mapTaken();
		const [first, ...rest] = map.placed.rows;
		const other = (rows: typeof rest) => ({ ...map, placed: { ...map.placed, rows } });
		const prints = [
			map,
			{ ...map, title: `${map.title}.` },
			{ ...map, sources: map.sources.slice(1) },
			other(rest),
			...map.columns
				.filter((column) => column !== 'unit')
				.map((column) => other([{ ...first, [column]: 'another' }, ...rest]))
		].map(mapFingerprint);
		expect(new Set(prints).size).toBe(prints.length);
		expect(mapFingerprint({ ...map, height: 1 })).toBe(prints[0]);
	});
	it('is another one for each chart and the map', () => {
		const all = freezables();
		expect(all.map(({ id }) => id)).toEqual([...chartIds(), 'map']);
		expect(new Set(all.map(({ fingerprint }) => fingerprint)).size).toBe(all.length);
	});
});
