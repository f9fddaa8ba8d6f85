import { describe, expect, it } from 'vitest';
import { lawDate, lawSources } from '#lib/data/law.ts';
import type { Tables } from '#lib/data/rows.ts';

const row = (id: string, sources: string, more: Record<string, string> = {}) => ({
	id,
	source_ids: sources.split(' '),
	...more
});
const days = {
	notice: '2025-04-04',
	pause: '2026-04-09',
	talks: '2026-06-29',
	act: '2024-05-03',
	plant: '2026-10-09',
	both: '2026-10-08',
	price: '2026-08-08',
	month: '2026-07'
};
const tables = {
	sources: Object.entries(days).map(([id, date_published]) => ({ id, date_published })),
	controls: [row('samarium', 'notice pause', { symbol: 'Sm', print: 'yes' })],
	policy: [row('act', 'act'), row('narva', 'both')],
	facilities: [row('narva-magnet', 'plant both')],
	events: [
		row('call', 'talks month', { kind: 'talks' }),
		row('opening', 'plant', { kind: 'industry' }),
		row('spike', 'price', { kind: 'supply' })
	]
} as unknown as Tables;
const dated = (sources: string[], events: string[] = [], shown = false) =>
	lawDate({ sources, events: events.map((id) => ({ id })) }, shown, tables);

describe('the sources of the law', () => {
	it('are those of rules and talks, without those that tell of plants and prices too', () =>
		expect([...lawSources(tables)].sort()).toEqual(['act', 'month', 'notice', 'pause', 'talks']));
	it.each([
		['the newest it cites', ['act', 'notice'], [], false, '2025-04-04'],
		['no plant and no price, however new', ['act', 'plant', 'price', 'both'], [], false, '2024-05-03'],
		['the talks it tells', ['act'], ['call'], false, '2026-06-29'],
		['no opening that it tells', ['act'], ['opening'], false, '2024-05-03'],
		['the rules its figures show', [], [], true, '2026-04-09'],
		['no month: nobody can say how new it is', ['month', 'act'], [], false, '2024-05-03'],
		['nothing where it has none', ['plant'], ['spike'], false, '']
	])('date a chapter by %s', (_, sources, events, shown, day) =>
		expect(dated(sources, events, shown)).toBe(day)
	);
});
