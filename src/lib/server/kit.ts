/** The kit for newsrooms: all charts and the map as pictures and data in one zip, the same bytes at each build of one commit. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { kitIndex, readme } from '#lib/charts/picture/kit-words.ts';
import { citations } from '#lib/text/cite/write.ts';
import { fileName, formNames } from '#lib/text/picture-forms.ts';
import { csvFile, jsonFile, listedOf } from './chart-files.ts';
import { chartCited, siteEdition } from './cite.ts';
import { pictureFile, picturePng } from './picture.ts';
import { takenIds } from './taken.ts';

/** The kit's address below the base path, and the folder that it unpacks to. */
export const KIT = '/journalists/seventeen-metals-charts.zip';
const FOLDER = 'seventeen-metals-charts';

let memo: Promise<Uint8Array<ArrayBuffer>> | undefined;

/** The kit as bytes, made once. */
export const kit = (): Promise<Uint8Array<ArrayBuffer>> => (memo ??= pack(picturePng));

/**
 * Packs the kit. Pictures go in as they are: they are small already.
 * @param draw gives a picture of a chart in one of its forms
 */
export async function pack(draw: typeof picturePng): Promise<Uint8Array<ArrayBuffer>> {
	const edition = siteEdition();
	const [year = 0, month = 1, day = 1] = edition.date.split('-').map(Number);
	// A zip knows no zone: the parts of this day are read back as they are given, wherever it is built.
	const mtime = new Date(year, month - 1, day, 12);
	const all = takenIds().map(listedOf);
	const records = all.map(({ chart: { id } }) => citations(chartCited(id)));
	const files: Zippable = {};
	const text = (name: string, words: string) => (files[`${FOLDER}/${name}`] = [strToU8(words), { level: 9 }]);
	text('README.txt', readme(all, edition));
	text('index.csv', kitIndex(all));
	text('citations.bib', records.map(({ bibtex }) => bibtex).join('\n'));
	text('citations.ris', records.map(({ ris }) => ris).join('\r\n'));
	for (const id of takenIds()) {
		const csv = csvFile(id);
		if (csv) text(`charts/${id}/${id}.csv`, csv);
		text(`charts/${id}/${id}.json`, jsonFile(id));
		text(`charts/${id}/${id}.svg`, pictureFile(id));
		for (const form of formNames)
			files[`${FOLDER}/charts/${id}/${fileName(id, form)}.png`] = [await draw(id, form), { level: 0 }];
	}
	return zipSync(files, { mtime, os: 3, attrs: 0o644 << 16 });
}
