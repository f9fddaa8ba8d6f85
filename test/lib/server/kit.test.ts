import { strFromU8, unzipSync } from 'fflate';
import { expect, it, describe } from 'vitest';
import { pack } from '#lib/server/kit.ts';
import { csvFile, jsonFile } from '#lib/server/chart-files.ts';
import { chart, chartIds } from '#lib/server/charts.ts';
import { pictured } from '#lib/server/picture.ts';
import { fileName, formNames } from '#lib/text/picture-forms.ts';
import { parseCitation } from '../text/citation-library.ts';

describe('the kit', () => {
	// The real pictures are drawn by the build, which its own tests hold against the kit; here a name stands for each.
	const zip = pack((id, form) => new Uint8Array(Buffer.from(`${form} ${id}`)));
	const files = unzipSync(zip);
	const inside = (name: string) => {
		const found = files[`seventeen-metals-charts/${name}`];
		if (!found) throw new Error(`${name} is not in the kit`);
		return found;
	};
	const text = (name: string) => strFromU8(inside(name));

	it('holds every chart in every form that may be passed on, and nothing else', () => {
		const wanted = [
			...chartIds().flatMap((id) => [
				...(chart(id).download.offered ? [`${id}/${id}.csv`] : []),
				`${id}/${id}.json`
			]),
			...pictured().flatMap((id) => [
				`${id}/${id}.svg`,
				...formNames.map((form) => `${id}/${fileName(id, form)}.png`)
			])
		].map((name) => `seventeen-metals-charts/charts/${name}`);
		const words = ['README.txt', 'index.csv', 'citations.bib', 'citations.ris'];
		expect(Object.keys(files).sort()).toEqual(
			[...wanted, ...words.map((name) => `seventeen-metals-charts/${name}`)].sort()
		);
	});

	it('holds the same bytes as the addresses', () => {
		for (const id of chartIds()) {
			if (chart(id).download.offered)
				expect(text(`charts/${id}/${id}.csv`)).toBe(csvFile(id).replace('\uFEFF', ''));
			expect(text(`charts/${id}/${id}.json`)).toBe(jsonFile(id));
		}
		for (const id of chartIds())
			expect(text(`charts/${id}/${fileName(id, 'square')}.png`)).toBe(`square ${id}`);
	});

	it('says of each chart its title, date, credit and sources, and under which terms it stands', () => {
		const readme = text('README.txt');
		const index = text('index.csv');
		for (const id of chartIds()) {
			const { title, sources } = chart(id);
			expect(readme).toContain(`\r\n${id}\r\n  ${title}\r\n`);
			for (const source of sources) expect(readme).toContain(source.title);
			expect(index).toContain(`\r\n${id},`);
		}
		expect(readme.match(/^ {2}Credit: “.+” by Seventeen Metals, .+CC BY 4\.0/gm)).toHaveLength(
			chartIds().length
		);
		expect(readme).not.toMatch(/undefined|NaN|\[object|[^\r]\n/);
	});

	it('holds citations that a library reads, one for each chart', () => {
		expect(parseCitation(text('citations.bib'))).toHaveLength(chartIds().length);
		expect(parseCitation(text('citations.ris'))).toHaveLength(chartIds().length);
	});

	it('has the date of the edition on each file, in every zone', () => {
		// Bytes 10 to 13 of the first entry: time and day as MS-DOS wrote them. Noon is 12 << 11.
		expect((zip[10] ?? 0) | ((zip[11] ?? 0) << 8)).toBe(12 << 11);
	});
});
