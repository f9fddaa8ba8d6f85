/** The page for wrong addresses: the nearest address that exists, and a search for the words of the wrong one. */
import { closest } from '#lib/text/closest.ts';
import { BASE, to } from '#lib/text/address.ts';
import { LONGEST } from './query.ts';

const place = document.getElementById('nearest') as HTMLElement;
const path = location.pathname;
const asked = path.startsWith(BASE) ? path.slice(BASE.length) : path;

/** A link with words around it, in a paragraph of its own. */
function offer(before: string, href: string, words: string, after: string): void {
	const line = document.createElement('p');
	const link = document.createElement('a');
	link.href = href;
	link.textContent = words;
	line.append(before, link, after);
	place.append(line);
}

/** Shows the nearest address of the map of the site, then the search. Without the map, the search alone. */
async function help(): Promise<void> {
	const known = await fetch(to('/sitemap.xml'))
		.then((answer) => (answer.ok ? answer.text() : ''))
		.then((text) =>
			[...text.matchAll(/<loc>([^<]+)/g)].map(([, address = '']) =>
				new URL(address).pathname.slice(BASE.length)
			)
		)
		.catch(() => []);
	const near = closest(`${asked.replace(/\/*$/, '').slice(0, LONGEST)}/`, known);
	if (near && near !== '/') offer('Did you mean ', to(near), near, '?');
	const words = decodeURIComponent(asked.replace(/%(?![0-9a-f]{2})/gi, ''))
		.split('/')
		.at(asked.endsWith('/') ? -2 : -1)
		?.replace(/\.\w+$/, '')
		.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()
		.slice(0, LONGEST);
	if (words) offer('Search for ', to(`/search/?q=${encodeURIComponent(words)}`), words, '.');
}

// Under its own name it is no wrong address.
if (asked !== '/404.html') void help();
