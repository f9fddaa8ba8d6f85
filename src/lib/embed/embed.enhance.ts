/** Runs inside an embed: takes the look from the address, tells the host the height, lets links out. Needs nothing else. */
import { asks, heightMessages, placeOf, wordPress } from './message.ts';
import { lookFrom, schemeFrom } from './theme.ts';

const root = document.documentElement;
const look = lookFrom(location.search);
root.dataset.theme = look.theme;
for (const name of ['transparent', 'plain'] as const) root.toggleAttribute(`data-${name}`, look[name]);

if (parent !== window) {
	let told = 0;
	const tell = (again?: boolean) => {
		// The body's own box, never scrollHeight: that grows with the frame and would never settle.
		const height = Math.ceil(document.body.getBoundingClientRect().height);
		if (!again && height === told) return;
		told = height;
		for (const message of heightMessages(height, placeOf(location))) parent.postMessage(message, '*');
	};
	// Browsers do not draw frames far from the window, and an observer waits for that: tell before, so that the host
	// has the height before its reader comes. But other letters take other room: give ours a moment to come, which
	// measuring calls for, lest the host moves to and fro.
	const watch = () => {
		tell();
		sizes.observe(document.body);
	};
	const sizes = new ResizeObserver(() => tell());
	document.body.getBoundingClientRect();
	setTimeout(watch, 60);
	void document.fonts.ready.then(watch);
	addEventListener('message', (event) => {
		if (event.source !== parent) return;
		if (asks(event.data, placeOf(location).secret)) tell(true);
		if (look.theme === 'auto') root.dataset.theme = schemeFrom(event.data) ?? root.dataset.theme;
	});

	addEventListener('click', (event) => {
		const link = (event.target as Element).closest<HTMLAnchorElement>('a[target]');
		if (!link || event.ctrlKey || event.metaKey) return;
		event.preventDefault();
		const { secret } = placeOf(location);
		// WordPress opens nothing from a frame, but goes to an address of the frame's own host when told.
		if (secret && link.host === location.host)
			return parent.postMessage(wordPress('link', link.href, secret), '*');
		const opened = open(link.href);
		if (opened) opened.opener = null;
		else {
			// The host allows no window: the reader gets the address itself, ready to be copied.
			link.textContent = link.href;
			getSelection()?.selectAllChildren(link);
		}
	});
}
