import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { readCard, readChart } from '#lib/server/charts.ts';
import { ContentError } from '#lib/server/content-error.ts';

const ID = 'magnet-exports-monthly';
const good = readFileSync(`content/charts/${ID}.yaml`, 'utf8');
type Raw = Record<string, unknown> & {
	columns: Record<string, string>;
	numbers: Record<string, Record<string, unknown>>;
	where: Record<string, unknown>;
	holds: string[];
};

/** The sentences that refuse the chart once `damage` has been at it. */
function refused(damage: (raw: Raw) => void): string {
	const raw = parse(good) as Raw;
	damage(raw);
	try {
		readChart(ID, stringify(raw));
	} catch (error) {
		expect(error).toBeInstanceOf(ContentError);
		return (error as Error).message;
	}
	return 'nothing';
}

describe('a chart cannot be called', () => {
	it.each([
		['map', 'map is the map'],
		['quotas-2x', '-2x at its end stands for a picture'],
		['quotas-social', '-social at its end'],
		['quotas-square', '-square at its end']
	])('%s', (id, words) => {
		expect(() => readChart(id, good)).toThrow(words);
		expect(() => readChart(id, good)).toThrow(`content/charts/${id}.yaml, key (name of the file)`);
	});
});

describe('a chart is refused with file, key, value and mend', () => {
	it('but not as it stands', () => expect(readChart(ID, good).id).toBe(ID));

	it.each<[string, (raw: Raw) => void, string[]]>([
		['an unknown key', (r) => (r.colours = 'red'), ['key colours', '"red"', 'take the key out']],
		['an unknown kind', (r) => (r.kind = 'pie'), ['key kind', '"pie"', 'bullet-bars, columns']],
		['an unknown table', (r) => (r.table = 'magnets'), ['key table', '"magnets"', 'use one of']],
		[
			'an unknown column',
			(r) => (r.columns.y = 'tonnes'),
			['key columns.y', '"tonnes"', 'use one of the columns']
		],
		['a missing role', (r) => delete r.columns.y, ['key columns.y', 'nothing', 'name the column']],
		[
			'a condition on no column',
			(r) => (r.where.land = 'World'),
			['key where.land', 'use one of the columns']
		],
		[
			'an unknown placeholder',
			(r) => (r.title = 'Fell by {{drop}}%'),
			['key title', '{{drop}}', 'name it under numbers']
		],
		[
			'an unknown placeholder in the way to read it',
			(r) => (r.how_to_read = 'The number is {{drop}}'),
			['key how_to_read', '{{drop}}']
		],
		['an unknown placeholder in a note', (r) => (r.notes = ['{{drop}}']), ['key notes.0', '{{drop}}']],
		['an empty title', (r) => (r.title = ''), ['key title', 'write a text']],
		[
			'a description that only repeats the title',
			(r) => (r.description = r.title),
			['key description', 'say more']
		],
		['a card in one word', (r) => (r.card = 'small'), ['key card', '"small"', 'write the keys']],
		['no finding to hold', (r) => (r.holds = []), ['key holds', 'write at least one comparison']],
		['a finding that is false', (r) => (r.holds = ['{fall} > 99']), ['holds', '{fall} > 99', 'is false']],
		[
			'a number of a wrong key',
			(r) => (r.numbers.top = { collumn: 'value' }),
			['key numbers.top.collumn', 'use one of']
		],
		[
			'a number of a wrong way',
			(r) => (r.numbers.top = { column: 'value', take: 'biggest' }),
			['key numbers.top.take', '"biggest"']
		],
		[
			'a number of an unknown table',
			(r) => (r.numbers.top = { table: 'x', column: 'value' }),
			['key numbers.top.table', '"x"']
		],
		[
			'a number that meets two rows',
			(r) => (r.numbers.top = { column: 'value' }),
			['number "top"', 'rows are met, not one']
		],
		['a missing unit', (r) => delete r.unit, ['key unit', 'write short']],
		['no rows', (r) => (r.where.destination = 'Atlantis'), ['no row of the table meets it']],
		['heads in a list', (r) => (r.heads = ['Period']), ['key heads', 'write the head that the kind gives']],
		['a head without words', (r) => (r.heads = { Month: '' }), ['key heads.Month', 'write a text']],
		[
			'a head that no column has',
			(r) => (r.heads = { Monht: 'Period' }),
			['heads: no column is headed "Monht"', 'there are Month, tonnes of magnets']
		],
		['a download of no column', (r) => (r.download = ['tons']), ['key download', '"tons"']]
	])('%s', (_, damage, words) => {
		const message = refused(damage);
		expect(message).toContain(`content/charts/${ID}.yaml`);
		for (const word of words) expect(message).toContain(word);
	});

	it('but not with a head of its own, which stands in its table and not on its card', () => {
		const raw = { ...(parse(good) as Raw), heads: { Month: 'Period' } };
		expect(readChart(ID, stringify(raw)).placed.table.head[0]?.text).toBe('Period');
		expect(readCard(ID, stringify(raw))?.placed.table.head[0]?.text).toBe('Month');
	});
	it('a card too, named as such', () => {
		const raw = parse(good) as Raw & { card: Record<string, unknown> };
		expect(readCard(ID, stringify(raw))?.subtitle).toBe(raw.card.subtitle);
		raw.card.colours = 'red';
		expect(() => readCard(ID, stringify(raw))).toThrow(`content/charts/${ID}.yaml, card, key colours`);
		raw.card = { holds: ['{fall} > 99'] };
		expect(() => readCard(ID, stringify(raw))).toThrow(`content/charts/${ID}.yaml, card: holds`);
		expect(readCard(ID, stringify({ ...raw, card: undefined }))).toBeNull();
	});
	it('what is not YAML', () => {
		expect(() => readChart(ID, 'title: a: b: c')).toThrow('is not YAML');
	});
});

describe('a chart of rules that end', () => {
	const strip = readFileSync('content/charts/controls-by-element.yaml', 'utf8');
	const said = (text: string): string => {
		try {
			readChart('controls-by-element', text);
		} catch (error) {
			return (error as Error).message;
		}
		return 'nothing';
	};
	it('is taken with the day on which its rows end', () => expect(said(strip)).toBe('nothing'));
	it.each([
		['no day', /valid_until: .*\n/, '', 'rows end on 2026-11-10'],
		['another day', '2026-11-10', '2027-11-10', '2027-11-10 is not 2026-11-10'],
		['no date', "'2026-11-10'", 'soon', 'write a day as']
	])('is refused with %s', (_, from, to, why) => expect(said(strip.replace(from, to))).toContain(why));
});
