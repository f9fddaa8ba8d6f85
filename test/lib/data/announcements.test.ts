import { describe, expect, it } from 'vitest';
import { announcements } from '#lib/data/announcements.ts';
import type { Control, Source } from '#lib/data/rows.ts';

const control = (more: Partial<Control>): Control => ({
	id: 'x',
	name: 'Holmium',
	symbol: '',
	announcement: 'MOFCOM Announcement No. 57 of 2025',
	announcing_body: 'MOFCOM',
	date_announced: '2025-10-09',
	date_announced_note: '',
	date_in_force: '2025-11-08',
	date_in_force_note: '',
	suspended_from: '2025-11-07',
	suspended_until: '2026-11-10',
	status: '',
	scope_notes: '',
	source_ids: ['zh'],
	confidence: 'high',
	print: 'yes',
	...more
});
const source = (id: string, more: Partial<Source>): [string, Source] => [
	id,
	{
		id,
		publisher: 'Someone',
		title: '',
		url: '',
		date_published: '2025-10-09',
		date_accessed: '',
		kind: 'news',
		licence: '',
		redistribution: 'yes',
		language: 'en',
		aliases: [],
		note: '',
		title_language: '',
		...more
	}
];
const sources = new Map([
	source('zh', { kind: 'primary' }),
	source('extract', { kind: 'analysis', publisher: 'MOFCOM page, read through a machine-made extract' }),
	source('later', { kind: 'primary', date_published: '2025-11-07' })
]);
const made = (...rows: Control[]) => announcements(rows, sources, '2025', '2026-10-07');

describe('announcements', () => {
	it('gather the rows of one number', () => {
		const [one, ...rest] = made(control({}), control({ name: 'Erbium' }), control({ name: 'Thulium' }));
		expect(rest).toEqual([]);
		expect([one?.name, one?.covers]).toEqual(['No. 57 of 2025', 'Holmium, erbium and thulium']);
	});
	it('that were suspended before their day were never in force', () => {
		expect(made(control({}))[0]?.stretches).toEqual([
			{ state: 'announced', from: '2025-10-09', until: '2025-11-07' },
			{ state: 'suspended', from: '2025-11-07', until: '2026-11-10' }
		]);
	});
	it('without a pause run to the day given', () => {
		const open = control({ date_in_force: '2025-10-09', suspended_from: '', suspended_until: '' });
		expect(made(open)[0]?.stretches).toEqual([
			{ state: 'in-force', from: '2025-10-09', until: '2026-10-07' }
		]);
	});
	it.each([
		[['zh', 'extract'], 'text'],
		[['extract', 'later'], 'extract'],
		[['later'], 'reports']
	])('of the sources %j were read as %s', (source_ids, reading) =>
		expect(made(control({ source_ids }))[0]?.reading).toBe(reading)
	);
	it('say a later day in words, and give it', () => {
		const [one] = made(control({ date_in_force_note: 'abroad planned for 2025-12-01' }));
		expect([one?.inForceNote, one?.planned]).toEqual(['abroad planned for 1 December 2025', '2025-12-01']);
	});
	it('leave out other years that are not paused, rows without a number and rows not for print', () => {
		const old = { date_announced: '2023-07-03', suspended_from: '', suspended_until: '' };
		expect(made(control(old), control({ announcement: 'A catalogue' }), control({ print: 'no' }))).toEqual(
			[]
		);
		expect(made(control({ date_announced: '2024-12-03' }))).toHaveLength(1);
	});
});
