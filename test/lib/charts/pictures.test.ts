import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { FRAMES } from '#lib/charts/picture/frames.ts';
import { cardChart, chart, chartIds } from '#lib/server/charts.ts';
import { pictureFile, pictureOf, picturePng } from '#lib/server/picture.ts';
import { takenIds } from '#lib/server/taken.ts';
import { absolute } from '#lib/text/address.ts';
import { sayDate } from '#lib/text/dates.ts';
import { homeOf } from '#lib/text/home.ts';
import { fileName, FORMS, formNames, formOf, idFault, type FormName } from '#lib/text/picture-forms.ts';
import { over, room, texts } from '../../drawn-words.ts';

const all = takenIds();
const page = (id: string) => absolute(homeOf(id));
const plain = (text: string) => text.replaceAll(/\s+/g, ' ');
const framed = all.flatMap((id) => (['social', 'square'] as const).map((form) => [id, form] as const));

it('some charts tell of rules that end on a day', () =>
	expect(chartIds().filter((id) => chart(id).legal?.past)).toContain('controls-by-element'));

it('every chart and the map have pictures', () => {
	expect(all).toContain('map');
	expect(all.length).toBe(chartIds().length + 1);
});

describe.each(framed)('%s, %s', (id, form) => {
	const { svg, figure } = pictureOf(id, form);
	const { width, height } = FORMS[form];
	const words = texts(svg);
	const said = plain(words.map(({ text }) => text).join(' '));

	it('has the size of its form', () =>
		expect(svg).toContain(`width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`));
	it('is legible where it is seen small; mend: fewer rows or words under card in its yaml', () => {
		expect(words.filter(({ drawn }) => drawn).length).toBeGreaterThan(1);
		const { least, smalls } = FRAMES[form];
		const address = (text: string) => text.includes('CC BY');
		expect(
			words.filter(
				({ text, size, drawn }) => size < (drawn || address(text) ? least : Math.min(...smalls)) - 0.05
			)
		).toEqual([]);
	});
	it('has all words inside', () => {
		const out = words.filter((word) => {
			const [left, right, top, bottom] = room(word);
			return left < 20 || right > width - 20 || top < 20 || bottom > height - 12;
		});
		expect(out).toEqual([]);
	});
	it('has no words over words', () => expect(over(words)).toEqual([]));
	it('says title, unit, date, source, licence and address', () => {
		for (const needed of [figure.title, figure.subtitle, 'CC BY 4.0', page(id).replace(/^https?:\/\//, '')])
			expect(said).toContain(plain(needed));
		expect(said).toMatch(/(Sources?|Sites): .*As of \S/);
	});
	it('is as of its newest source, not of one that the whole chart has', () => {
		if (id === 'map') return;
		const dates = cardChart(id).sources.map(({ date }) => sayDate(date));
		expect(dates).toContain(/As of (.+?)\.(?: |$)/.exec(figure.credit(1))?.[1]);
	});
	it('says so where it shows a part', () => {
		if (id === 'map') return;
		const [some, whole] = [figure.part, chart(id).placed.table.rows.length];
		if (some) {
			expect(said).toContain(`of ${whole} rows`);
			expect(figure.description).toContain(cardChart(id).description);
			expect(figure.description).toContain(`The picture shows ${some} of the chart`);
			if (figure.title !== chart(id).title) expect(figure.description).toContain(chart(id).title);
		} else expect([chart(id).title, cardChart(id).title]).toContain(figure.title);
	});
	it('says how old its account of the law is', () => {
		const still = id === 'map' ? '' : (chart(id).legal?.still ?? '');
		expect(figure.stamp).toBe(still);
		expect(said).toContain(still);
	});
	it('shows no number that the table under the chart does not have', () => {
		if (id === 'map') return;
		const cells = new Set(chart(id).placed.table.rows.flatMap((row) => row.cells));
		const printed = (figure.part ? cardChart(id) : chart(id)).placed.scenes
			.flatMap(({ marks }) => marks)
			.flatMap((m) => ('printed' in m && m.printed !== undefined ? [m.printed] : []));
		expect(printed.length).toBeGreaterThan(0);
		expect(printed.filter((number) => !cells.has(number))).toEqual([]);
	});
});

describe.each(all)('%s, as a file', (id) => {
	const svg = pictureFile(id);
	const $ = load(svg, { xml: true });
	const drawn = texts(svg);

	it('is legible at half its size', () => expect(drawn.filter(({ size }) => size < 24)).toEqual([]));
	it('has title, description, date, source, licence and address inside', () => {
		const { figure } = pictureOf(id, 'wide');
		const said = plain(drawn.map(({ text }) => text).join(' '));
		for (const needed of [figure.title, figure.subtitle, figure.stamp, 'As of ', 'CC BY 4.0', page(id)])
			expect(said).toContain(plain(needed));
		expect($('svg > title').text()).toBe(figure.title);
		expect($('svg > desc').text()).toBe(figure.description);
	});
	it('says in its metadata who made it and on which terms it may be used', () => {
		const { figure } = pictureOf(id, 'wide');
		const of = (name: string) =>
			$(`metadata ${name.replace(':', '\\:')}`)
				.text()
				.trim();
		expect(of('dc:title')).toBe(figure.title);
		expect(of('dc:description')).toBe(figure.description);
		expect(of('dc:creator')).toBe('Seventeen Metals');
		expect(of('dc:rights')).toBe('© Seventeen Metals, CC BY 4.0');
		expect(of('photoshop:Credit')).toBe('Seventeen Metals');
		expect(of('photoshop:Source')).toMatch(/^(Sources?|Sites): .+As of /);
		expect(of('photoshop:Instructions')).toBe(figure.stamp);
		expect(of('xmpRights:WebStatement')).toBe('https://creativecommons.org/licenses/by/4.0/');
		expect(of('xmpRights:UsageTerms')).toContain('credit to Seventeen Metals');
		expect(of('plus:LicensorURL')).toBe(absolute('/about/'));
	});
	it('prints the numbers of the table under the chart', () => {
		if (id === 'map') return;
		const { placed } = chart(id);
		const cells = new Set(placed.table.rows.flatMap((row) => row.cells));
		const numbers = new Set(
			placed.scenes.flatMap(({ marks }) =>
				marks.flatMap((m) => ('printed' in m && m.printed && /\d/.test(m.printed) ? [m.printed] : []))
			)
		);
		// Words of the drawing that are a mark's number, as the table has it.
		const shown = drawn.filter(({ text, drawn: inside }) => inside && numbers.has(text));
		expect(shown.filter(({ text }) => !cells.has(text))).toEqual([]);
		for (const number of numbers) expect(cells).toContain(number);
	});
});

describe('a picture', () => {
	const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
	const some: [string, FormName][] = [
		[chartIds()[0] as string, 'wide'],
		[chartIds().at(-1) as string, 'square'],
		[chartIds()[5] as string, 'social']
	];
	it('has the same bytes when another process draws it', async () => {
		const here = await Promise.all(some.map(async ([id, form]) => digest(await picturePng(id, form))));
		const script = `import { createHash } from 'node:crypto';
			import { picturePng } from '#lib/server/picture.ts';
			for (const [id, form] of ${JSON.stringify(some)})
				console.log(createHash('sha256').update(await picturePng(id, form)).digest('hex'));`;
		const there = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
			encoding: 'utf8',
			env: { ...process.env, TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8' }
		});
		expect(there.trim().split('\n')).toEqual(here);
	});
	it('of what does not exist is refused', () =>
		expect(picturePng('no-such', 'wide')).rejects.toThrow(/no chart/));
});

describe('the names of pictures', () => {
	it('lead back to chart and form', () => {
		for (const id of all)
			for (const form of formNames) expect(formOf(fileName(id, form))).toEqual({ id, form });
		expect(new Set(all.flatMap((id) => formNames.map((form) => fileName(id, form)))).size).toBe(
			all.length * formNames.length
		);
	});
	it('leave no chart an id that is one of them', () => {
		expect(chartIds().filter(idFault)).toEqual([]);
		for (const form of formNames.filter((one) => FORMS[one].ending))
			expect(idFault(`x${FORMS[form].ending}`)).toContain(FORMS[form].ending);
	});
});
