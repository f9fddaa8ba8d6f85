/** Every address at which a chart, or the map, is to be had, below the base path: the one list that pages, files and indexes read. */
import { CITATION_ENDINGS, CITATION_FILES } from './cite/write.ts';
import { editionPath } from './edition.ts';
import { absolute } from './address.ts';
import { homeOf } from './home.ts';
import { FORMS, formNames, MAP_ID, pictureAddress, type FormName } from './picture-forms.ts';

/** What each picture is called where machines read: 'png_2x'. */
const PICTURE_KEYS: Record<FormName, string> = {
	wide: 'png',
	double: 'png_2x',
	social: 'png_social',
	square: 'png_square'
};

interface Formed {
	id: string;
	/** Whether its rows may be passed on. */
	download: { offered: boolean };
}

const pictures = (id: string): Record<string, string> =>
	Object.fromEntries(formNames.map((form) => [PICTURE_KEYS[form], pictureAddress(id, form)]));

/** The map’s marks as points, for programs that draw maps, below the base path. */
export const MAP_POINTS = '/map/sites.json';

/** Where a chart, or the map, is to be had, by form. */
export function chartForms({ id, download }: Formed): Record<string, string> {
	return {
		page: homeOf(id),
		embed: `/embed/${id}/`,
		oembed: `/oembed/${id}.json`,
		...(download.offered ? { csv: `/charts/${id}.csv` } : {}),
		json: `/charts/${id}.json`,
		...(id === MAP_ID ? { geojson: MAP_POINTS } : {}),
		svg: `/charts/${id}.svg`,
		...pictures(id),
		...Object.fromEntries(
			CITATION_ENDINGS.map((ending) => [
				CITATION_FILES[ending].name.toLowerCase().replace('-', '_'),
				`/charts/${id}.${ending}`
			])
		)
	};
}

/** The same, whole, for machines and files. */
export const absoluteForms = (of: Formed): Record<string, string> =>
	Object.fromEntries(Object.entries(chartForms(of)).map(([form, path]) => [form, absolute(path)]));

/** Frozen editions as machines read them, the oldest first. */
export const editionForms = (
	id: string,
	editions: { n: number; date: string }[]
): { n: number; date: string; embed: string }[] =>
	editions.map(({ n, date }) => ({ n, date, embed: absolute(editionPath(id, n)) }));

/** A picture's form and size in words: 'PNG, 2400 px wide'. */
export const pictureWords = (form: FormName): string => {
	const { width, ...rest } = FORMS[form];
	return 'height' in rest ? `${width} × ${rest.height} px` : `${width} px wide`;
};
