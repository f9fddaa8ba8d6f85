/** Reads the sites out of the list that stands in the page, so that script and page cannot disagree. */
import type { Words } from './sentences.ts';
import type { Filterable, Known } from './view.ts';

export interface Item extends Filterable {
	id: string;
	row: HTMLElement;
}

/** The list's rows. Their classes stand in a fixed order: item, stage, status, confidence, country, region, EU. */
export function readItems(root: ParentNode): Map<string, Item> {
	const items = new Map<string, Item>();
	for (const row of root.querySelectorAll<HTMLElement>('tr.item')) {
		const [, stage = '', status = '', confidence = '', country = '', region = ''] = row.classList;
		const eu = row.classList.contains('EU');
		items.set(row.id, { id: row.id, row, stage, status, confidence, country, region, eu });
	}
	return items;
}

const options = (form: ParentNode, name: string): HTMLOptionElement[] => [
	...form.querySelectorAll<HTMLOptionElement>(`[name=${name}] option:not([value=''])`)
];

const ticks = (form: ParentNode): HTMLInputElement[] => [
	...form.querySelectorAll<HTMLInputElement>('[name=stage]')
];

/** The words that the controls offer: what an address may ask for. */
export function readKnown(form: ParentNode, items: Map<string, Item>): Known {
	const values = (name: string) => options(form, name).map((o) => o.value);
	return {
		stages: ticks(form).map((i) => i.value),
		statuses: values('status'),
		countries: values('country'),
		confidences: values('confidence'),
		regions: values('region'),
		sites: [...items.keys()]
	};
}

/** The names of things, as the controls print them. */
export function readWords(form: ParentNode): Words {
	const bare = (o: HTMLOptionElement) => o.text.replace(/ \(\d+\)$/, '');
	const of = (name: string, say: (o: HTMLOptionElement) => string) =>
		Object.fromEntries(options(form, name).map((o) => [o.value, say(o)]));
	return {
		stages: Object.fromEntries(ticks(form).map((i) => [i.value, i.dataset.many ?? i.value])),
		statuses: of('status', (o) => bare(o).toLowerCase()),
		countries: { ...of('country', bare), EU: 'the European Union' },
		regions: of('region', (o) => o.dataset.where ?? bare(o))
	};
}
