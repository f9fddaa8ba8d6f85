/** The small card with a site's facts, copied from its row in the list. */
import type { Item } from './items.ts';

const text = (row: Element, selector: string): string =>
	row.querySelector(selector)?.textContent?.trim() ?? '';

/** First words of a cell, without the smaller lines under them. */
const first = (cell: Element | undefined): string => {
	const own = [...(cell?.childNodes ?? [])].find((node) => node.nodeType !== Node.COMMENT_NODE);
	return own?.textContent?.trim() ?? '';
};

function line(tag: string, content: string): HTMLElement {
	const el = document.createElement(tag);
	el.textContent = content;
	return el;
}

/** The card's content: name, stage and state with its date, place, capacity, how sure, and the way to its page. */
export function cardOf(item: Item): HTMLElement {
	const { row } = item;
	const cells = row.querySelectorAll('td');
	const [status, capacity, , sure] = cells;
	const card = document.createElement('div');
	card.className = 'card-facts';
	const name = line('strong', text(row, 'b'));
	const icon = row.querySelector('svg')?.cloneNode(true);
	if (icon) name.prepend(icon);
	const more = document.createElement('a');
	more.href = row.querySelector('b a')?.getAttribute('href') ?? `#${item.id}`;
	more.textContent = 'Its page, with sources';
	const state = [
		first(status),
		...[...(status?.querySelectorAll('span') ?? [])].map((s) => s.textContent ?? '')
	];
	card.append(
		name,
		line('span', text(row, 'th > span')),
		line('span', state.filter(Boolean).join(', ')),
		line('span', `Capacity: ${first(capacity)}`),
		line('span', [first(sure), text(sure ?? row, 'span')].filter(Boolean).join(', ')),
		more
	);
	return card;
}
