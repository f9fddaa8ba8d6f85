import { strFromU8, unzipSync } from 'fflate';
import { expect, it, describe } from 'vitest';
import { pack } from '#lib/server/kit.ts';
import { csvFile, jsonFile } from '#lib/server/chart-files.ts';
import { taken, takenIds } from '#lib/server/taken.ts';
import { fileName, formNames } from '#lib/text/picture-forms.ts';
import { parseCitation } from '../text/citation-library.ts';

describe('the kit', async () => {
	// The real pictures are drawn by the build, which its own tests hold against the kit; here a name stands for each.
	const named = (id: string, form: string) => Promise.resolve(new Uint8Array(Buffer.from(`${form} ${id}`)));
	const zip = await pack(named);
	const files = unzipSync(zip);
	const inside = (name: string) => {
		const found = files[`seventeen-metals-charts/${name}`];
		if (!found) throw new Error(`${name} is not in the kit`);
		return found;
	};
	const text = (name: string) => strFromU8(inside(name));

	it('holds every chart and the map in every form that may be passed on, and nothing else', () => {
		const wanted = [
			...takenIds().flatMap((id) => [
				...(taken(id).download.offered ? [`${id}/${id}.csv`] : []),
				`${id}/${id}.json`
			]),
			...takenIds().flatMap((id) => [
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
		for (const id of takenIds()) {
			if (taken(id).download.offered)
				expect(text(`charts/${id}/${id}.csv`)).toBe(csvFile(id).replace('\uFEFF', ''));
			expect(text(`charts/${id}/${id}.json`)).toBe(jsonFile(id));
		}
		for (const id of takenIds())
			expect(text(`charts/${id}/${fileName(id, 'square')}.png`)).toBe(`square ${id}`);
	});

	it('says of each its title, date, credit and sources, and under which terms it stands', () => {
		const readme = text('README.txt');
		const index = text('index.csv');
		for (const id of takenIds()) {
			const { title, sources } = taken(id);
			expect(readme).toContain(`\r\n${id}\r\n  ${title}\r\n`);
			for (const source of sources) expect(readme).toContain(source.title);
			expect(index).toContain(`\r\n${id},`);
		}
		expect(readme.match(/^ {2}Credit: “.+” by Seventeen Metals, .+CC BY 4\.0/gm)).toHaveLength(
			takenIds().length
		);
		expect(readme).not.toMatch(/undefined|NaN|\[object|[^\r]\n/);
	});

	it('holds citations that a library reads, one for each', () => {
		expect(parseCitation(text('citations.bib'))).toHaveLength(takenIds().length);
		expect(parseCitation(text('citations.ris'))).toHaveLength(takenIds().length);
	});

	it('has the date of the edition on each file, in every zone', () => {
		// Bytes 10 to 13 of the first entry: time and day as MS-DOS wrote them. Noon is 12 << 11.
		expect((zip[10] ?? 0) | ((zip[11] ?? 0) << 8)).toBe(12 << 11);
	});
});
