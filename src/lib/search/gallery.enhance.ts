/** Finds charts in their gallery: by words, theme and chapter; the address says what is shown. */
import { to } from '#lib/text/address.ts';
import { ignoredSentence } from '#lib/text/ignored.ts';
import { parseView, serialise, showing, type View } from './gallery.ts';
import { finder } from './load.ts';

const controls = document.querySelector<HTMLElement>('.find-charts')!;
const query = controls.querySelector<HTMLInputElement>('[name=q]')!;
const theme = controls.querySelector<HTMLSelectElement>('[name=theme]')!;
const chapter = controls.querySelector<HTMLSelectElement>('[name=chapter]')!;
const said = document.getElementById('showing')!;
const cards = [...document.querySelectorAll<HTMLElement>('.gallery [data-chart]')];
const rows = [...document.querySelectorAll<HTMLElement>('#by-chapter [data-chart]')];
/** What stands around cards or rows, and goes when all of them have gone. */
const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')];
/** The ways to the themes, each of which goes with its theme. */
const ways = [...document.querySelectorAll<HTMLAnchorElement>('main nav a[href^="#"]')];

const namesOf = (select: HTMLSelectElement) =>
	Object.fromEntries([...select.options].filter((o) => o.value).map((o) => [o.value, o.text]));
const names = { theme: namesOf(theme), chapter: namesOf(chapter) };

/** Addresses of the charts that hold the words; null when the index cannot be had. */
async function holding(words: string): Promise<{ at: Set<string>; near: string; others: number } | null> {
	try {
		const ready = await finder();
		const found = ready.find(words);
		const charts = found.filter(({ entry }) => entry.kind === 'chart');
		return {
			at: new Set(charts.map(({ entry }) => entry.at)),
			near: found.length ? '' : ready.near(words),
			others: found.length - charts.length
		};
	} catch {
		return null;
	}
}

let turn = 0;
let later: ReturnType<typeof setTimeout> | undefined;

/** Shows the charts of a view. */
async function show(view: View): Promise<void> {
	const mine = ++turn;
	const waiting = setTimeout(() => (said.textContent = 'Loading the index …'), 1000);
	const words = view.query.trim();
	const found = words ? await holding(words) : undefined;
	clearTimeout(waiting);
	if (mine !== turn) return;
	const meets = ({ dataset }: HTMLElement) =>
		(!view.theme || dataset.theme === view.theme) &&
		(!view.chapter || dataset.chapter === view.chapter) &&
		(!found || found.at.has(`/charts/${dataset.chart}/`));
	for (const each of [...cards, ...rows]) each.hidden = !meets(each);
	for (const group of groups)
		group.hidden = ![...group.querySelectorAll<HTMLElement>('[data-chart]')].some((each) => !each.hidden);
	for (const way of ways) way.parentElement!.hidden = document.getElementById(way.hash.slice(1))!.hidden;
	const shown = cards.filter((card) => !card.hidden).length;
	said.replaceChildren(showing(found === null ? { ...view, query: '' } : view, shown, cards.length, names));
	if (found === null) said.prepend('The index could not be loaded, so words find nothing just now. ');
	if (!found || shown) return;
	if (found.near) {
		const button = document.createElement('button');
		button.type = 'button';
		button.textContent = found.near;
		button.addEventListener('click', () => {
			query.value = found.near;
			query.focus();
			go();
		});
		said.append(' Did you mean ', button, '?');
	} else if (found.others) {
		const link = document.createElement('a');
		link.href = to(`/search/?q=${encodeURIComponent(words)}`);
		link.textContent = `Search the whole site for “${words}”`;
		said.append(' ', link, '.');
	}
}

/** What the controls ask for. */
const asked = (): View => ({ query: query.value, theme: theme.value, chapter: chapter.value });

/** Shows what the controls ask for, and writes it into the address once typing rests. */
function go(): void {
	const view = asked();
	document.getElementById('ignored')!.textContent = '';
	void show(view);
	clearTimeout(later);
	later = setTimeout(
		() => history.replaceState(history.state, '', location.pathname + serialise(view) + location.hash),
		300
	);
}

const { view, ignored } = parseView(location.search, names);
query.value = view.query;
theme.value = view.theme;
chapter.value = view.chapter;
document.getElementById('ignored')!.textContent = ignoredSentence(ignored);
controls.hidden = false;
controls.addEventListener('input', go);
controls.querySelector('button')!.addEventListener('click', () => {
	query.value = theme.value = chapter.value = '';
	go();
	query.focus();
});
if (serialise(view)) void show(view);
