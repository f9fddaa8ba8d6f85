/** Sites that an address picks out: said above the maps, marked there and in the list, and brought nearer. In the browser. */
import type { Item } from './items.ts';
import { called, named } from './names.ts';
import { statusLook } from './stages.ts';
import { showPart } from './still-part.ts';

const textOf = (root: Element, selector: string): string =>
	root.querySelector(selector)?.textContent?.trim() ?? '';

const short: Record<string, string> = Object.assign({}, ...Object.values(named), called);

/** "Lacq" for a row whose place is "Lacq (Induslacq site), France"; the name that the drawings use, where they have one. */
const townOf = ({ id, row }: Item): string => short[id] ?? textOf(row, 'th > span').split(/[(,/]/)[0]!.trim();

/** The way to a site's page, by its name as the list has it. */
function linkTo({ row }: Item): HTMLAnchorElement {
	const link = document.createElement('a');
	const own = row.querySelector('b a');
	link.href = own?.getAttribute('href') ?? `#${row.id}`;
	link.textContent = own?.textContent ?? row.id;
	link.lang = row.querySelector('b')?.lang ?? '';
	return link;
}

/**
 * Says which sites are picked out, those that the filters hide among them.
 * @param ids of the sites that are shown
 * @param drop what the button does that picks nothing out
 */
export function sayPicks(
	line: HTMLElement,
	picks: readonly Item[],
	ids: ReadonlySet<string>,
	drop: () => void
): void {
	line.replaceChildren();
	if (!picks.length) return;
	line.append('Picked out: ');
	picks.forEach((item, i) => {
		const state = statusLook(item.status).name.toLowerCase();
		const hidden = ids.has(item.id) ? '' : ', hidden by the filters';
		line.append(i ? '; ' : '', linkTo(item), ` (${state}${hidden})`);
	});
	const button = document.createElement('button');
	button.type = 'button';
	button.textContent = 'The whole map';
	button.addEventListener('click', drop);
	line.append('. ', button);
}

/** Marks picked sites in the still maps, brings each map nearer to its own, and leaves out maps that have none. */
export function showPicks(stage: HTMLElement, picks: readonly Item[]): void {
	const names = new Map(picks.map((item) => [`#${item.id}`, townOf(item)]));
	stage.classList.toggle('picking', names.size > 0);
	for (const still of stage.querySelectorAll<HTMLElement>('.still')) {
		const own = new Map<Element, string>();
		for (const [address, name] of names) {
			const mark = still.querySelector(`.marks a[href="${address}"]`);
			if (mark) own.set(mark, name);
		}
		still.classList.toggle('elsewhere', names.size > 0 && own.size === 0);
		const nearer = showPart(still, own);
		if (own.size) still.querySelector('small')!.textContent = nearer ? 'a part, from nearer' : '';
	}
}
