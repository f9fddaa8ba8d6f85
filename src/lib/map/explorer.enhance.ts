/** The map page's script: address, counts, announcements, the card, and the way to the live map. */
import { cardOf } from './card.ts';
import { readItems, readKnown, readWords } from './items.ts';
import type { Live } from './live.ts';
import { ignoredSentence } from '#lib/text/ignored.ts';
import { rove } from './roving.ts';
import { showing } from './sentences.ts';
import { everything, parseView, serialise, shows, type View } from './view.ts';

const byId = (id: string) => document.getElementById(id) as HTMLElement;
const root = byId('explorer');
const form = root.querySelector<HTMLElement>('.filters')!;
const stage = byId('stage');
const said = byId('showing');
const items = readItems(root);
const known = readKnown(form, items);
const words = readWords(form);
const marks = [...stage.querySelectorAll<SVGAElement>('.marks a')];
const idOf = (mark: Element): string => mark.getAttribute('href')!.slice(1);

let view: View;
let live: Live | undefined;
let shownNow: ReadonlySet<string>;
let picking: Promise<typeof import('./picks.ts')> | undefined;
root.classList.add('scripted');

/* The marks become one tab stop with names; until now they were a picture of the list below. */
for (const svg of stage.querySelectorAll('svg.marks')) {
	svg.removeAttribute('aria-hidden');
	svg.setAttribute('role', 'group');
	const name = svg.closest('figure')?.querySelector('figcaption')?.firstChild?.textContent?.trim() ?? '';
	svg.setAttribute('aria-label', `${name}, marks. Arrow keys go from mark to mark, Enter opens one.`);
}
for (const mark of marks) mark.setAttribute('aria-label', mark.querySelector('title')!.textContent!);
const refreshStops = rove(stage, '.marks a');

/* The card. */
const card = document.createElement('div');
card.className = 'card';
card.hidden = true;
stage.append(card);
let pinned: SVGAElement | undefined;

function showCard(mark: SVGAElement) {
	const item = items.get(idOf(mark));
	const shape = mark.querySelector('.mark');
	if (!item || !shape) return;
	card.replaceChildren(cardOf(item));
	card.hidden = false;
	const [at, frame] = [shape.getBoundingClientRect(), stage.getBoundingClientRect()];
	const middle = at.x + at.width / 2 - frame.x;
	const left = Math.max(0, Math.min(frame.width - card.offsetWidth, middle - card.offsetWidth / 2));
	// Under a mark in the upper half of its drawing, else over it: the card stays on the map.
	const drawing = mark.ownerSVGElement!.getBoundingClientRect();
	const upper = at.y < drawing.y + drawing.height / 2;
	card.style.left = `${left}px`;
	card.style.top = `${(upper ? at.bottom + 10 : at.y - card.offsetHeight - 10) - frame.y}px`;
}
function hideCard() {
	card.hidden = true;
	pinned = undefined;
}
const markOf = (e: Event) => (e.target instanceof Element ? e.target.closest<SVGAElement>('.marks a') : null);
for (const type of ['pointerover', 'focusin'] as const)
	stage.addEventListener(type, (e) => {
		const mark = markOf(e);
		if (mark && !pinned) showCard(mark);
	});
for (const type of ['pointerout', 'focusout'] as const)
	stage.addEventListener(type, (e) => {
		if (markOf(e) && !pinned) card.hidden = true;
	});
stage.addEventListener('click', (e) => {
	const mark = markOf(e);
	if (!mark || e.ctrlKey || e.metaKey || e.shiftKey) {
		if (pinned && !card.contains(e.target as Node)) go({ ...view, site: '' });
		return;
	}
	e.preventDefault();
	go({ ...view, site: idOf(mark) });
	pinned = mark;
	showCard(mark);
	// A press of Enter comes as a click without a pointer: lead the keyboard on to the link.
	if (e.detail === 0) card.querySelector('a')?.focus();
});
document.addEventListener('keydown', (e) => {
	if (e.key !== 'Escape' || card.hidden) return;
	const back = pinned;
	hideCard();
	if (back) {
		go({ ...view, site: '' });
		back.focus();
		card.hidden = true;
	}
});

/* One view: controls, address, sentence, list, still and live all follow it. */
function fill() {
	for (const el of form.querySelectorAll<HTMLInputElement>('[name=stage]'))
		el.checked = (view.stages as string[]).includes(el.value);
	for (const el of form.querySelectorAll('select')) el.value = view[el.name as 'region'];
}

function tell() {
	const shown = [...items.values()].filter((i) => shows(view, i));
	const ids = new Set(shown.map((i) => i.id));
	const sentence = showing(view, shown.length, items.size, words);
	if (said.textContent !== sentence) said.textContent = sentence;
	for (const group of root.querySelectorAll<HTMLElement>('.group')) {
		const all = group.querySelectorAll('tr.item');
		const n = [...all].filter((r) => ids.has(r.id)).length;
		group.hidden = n === 0;
		group.querySelector('.n')!.textContent = n === all.length ? `${n}` : `${n} of ${all.length}`;
	}
	for (const still of stage.querySelectorAll('.still')) {
		const all = [...still.querySelectorAll('.marks a')];
		const n = all.filter((m) => ids.has(idOf(m))).length;
		still.querySelector('small')!.textContent = n === all.length ? `${n}` : `${n} of ${all.length}`;
	}
	const strong = new Set([view.site, ...view.sites]);
	for (const { id, row } of items.values()) row.classList.toggle('picked', strong.has(id));
	for (const mark of marks) mark.classList.toggle('picked', strong.has(idOf(mark)));
	shownNow = ids;
	pickOut().catch(() => (picking = undefined));
	refreshStops();
	live?.show(view, ids);
}

/** Sites that are picked out have a script of their own, which comes when an address first asks for some. */
async function pickOut() {
	if (!view.sites.length && !picking) return;
	const { sayPicks, showPicks } = await (picking ??= import('./picks.ts'));
	const picks = view.sites.map((id) => items.get(id)!);
	sayPicks(byId('picks'), picks, shownNow, () => go({ ...view, sites: [] }));
	showPicks(
		stage,
		picks.filter(({ id }) => shownNow.has(id))
	);
	refreshStops();
}

function go(next: View, how: 'push' | 'keep' = 'push') {
	view = next;
	hideCard();
	fill();
	tell();
	const address = location.pathname + serialise(view);
	if (how === 'push' && address !== location.pathname + location.search) history.pushState(null, '', address);
}

function readAddress() {
	const { view: asked, ignored } = parseView(location.search, known);
	byId('ignored').textContent = ignoredSentence(ignored);
	go(asked, 'keep');
	const mark = marks.find((m) => idOf(m) === view.site && m.getClientRects().length > 0);
	if (mark) {
		pinned = mark;
		showCard(mark);
	}
}

form.addEventListener('change', () => {
	const one = (name: string) => form.querySelector<HTMLSelectElement>(`[name=${name}]`)!.value;
	const ticked = [...form.querySelectorAll<HTMLInputElement>('[name=stage]:checked')];
	go({
		stages: ticked.map((i) => i.value) as View['stages'],
		status: one('status') as View['status'],
		country: one('country'),
		confidence: one('confidence') as View['confidence'],
		region: one('region') as View['region'],
		sites: view.sites,
		site: ''
	});
});
form.querySelector('button')!.addEventListener('click', () => go(everything()));
addEventListener('popstate', readAddress);

/* The live map, on wish. */
const bar = byId('live-bar');
const news = document.createElement('span');
news.setAttribute('role', 'status');
const button = document.createElement('button');
button.type = 'button';
button.textContent = 'Move the map';
const size = document.createElement('small');
size.textContent = bar.dataset.size ?? '';
bar.append(button, size, news);

function still(reason = '') {
	live?.remove();
	live = undefined;
	root.classList.remove('live');
	button.textContent = 'Move the map';
	button.disabled = false;
	size.hidden = false;
	news.textContent = reason;
	refreshStops();
}

button.addEventListener('click', async () => {
	if (live) return still();
	button.disabled = true;
	size.hidden = true;
	hideCard();
	try {
		const { start } = await import('./live.ts');
		live = await start({
			stage,
			items,
			basemap: bar.dataset.basemap!,
			sites: bar.dataset.sites!,
			view,
			progress: (words) => (news.textContent = words),
			pick: (id) => go({ ...view, site: id }),
			lost: still
		});
		root.classList.add('live');
		button.textContent = 'Back to the still maps';
		button.disabled = false;
		tell();
	} catch (error) {
		const why = error instanceof Error ? error.message : '';
		still(
			`${why || 'The live map could not be loaded.'} The still maps and the list hold the same plants and mines.`
		);
	}
});

readAddress();
// What the script adds above the maps moves them: whoever came for them is brought there again.
const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
if (location.hash === '#stage' && visit?.type === 'navigate')
	void Promise.allSettled([document.fonts.ready, picking]).then(() =>
		stage.scrollIntoView({ behavior: 'instant' })
	);
