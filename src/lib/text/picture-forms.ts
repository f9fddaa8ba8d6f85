import { CARDS } from './embed-ids.ts';

/** The forms in which a chart, or the map, is to be had as a picture, and their addresses. */

export type FormName = 'wide' | 'double' | 'social' | 'square';

export interface Form {
	/** What stands between the id and `.png`. */
	ending: string;
	/** Width in px. */
	width: number;
	/** Height in px; as high as the drawing needs where none is given. */
	height?: number;
}

/** `social` is what a shared link shows, `wide` is legible at half its width. */
export const FORMS = {
	wide: { ending: '', width: 1200 },
	double: { ending: '-2x', width: 2400 },
	social: { ending: '-social', width: 1200, height: 630 },
	square: { ending: '-square', width: 1080, height: 1080 }
} as const satisfies Record<FormName, Form>;

export const formNames = Object.keys(FORMS) as FormName[];

/** The map's id, which is no chart's: its files stand beside those of the charts. */
export const MAP_ID = 'map';

/** What stands before `.png`: `fileName('china-quotas', 'square')` gives 'china-quotas-square'. */
export const fileName = (id: string, form: FormName): string => id + FORMS[form].ending;

/** The address of a picture below the base path. */
export const pictureAddress = (id: string, form: FormName): string => `/charts/${fileName(id, form)}.png`;

/** What a file name (without `.png`) stands for. */
export function formOf(name: string): { id: string; form: FormName } {
	const form = formNames.find((one) => FORMS[one].ending && name.endsWith(FORMS[one].ending)) ?? 'wide';
	return { id: name.slice(0, name.length - FORMS[form].ending.length), form };
}

/** Why a chart cannot have this id, as the mend of it; '' where it can. */
export function idFault(id: string): string {
	if (id === MAP_ID) return `name the file otherwise: ${MAP_ID} is the map.`;
	if (id === CARDS) return `name the file otherwise: ${CARDS} is the folder of the chapters’ cards.`;
	const { form } = formOf(id);
	return form === 'wide'
		? ''
		: `name the file otherwise: ${FORMS[form].ending} at its end stands for a picture of another chart.`;
}
