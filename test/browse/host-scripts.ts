/**
 * Pages of hosts that size their frames. pym.js, Sidechain and @newswire/frames are the real scripts; the others are
 * written here after what their owners document and their scripts do: what they match, what they clamp, what they refuse.
 */
import type { Newsroom } from './newsroom.ts';

/** The real scripts, as their packages ship them. */
const PYM = 'node_modules/pym.js/dist/pym.v1.min.js';
const FRAMES = 'node_modules/@newswire/frames/dist/frames.umd.js';
const SIDECHAIN = 'node_modules/@nprapps/sidechain/dist/sidechain.js';

/** A host: what it puts on its page for the embed at an address, and what its script does. */
interface Host {
	name: string;
	html(address: string, title: string): string;
	script: string;
}

const frame = (more: string, address: string, title: string) =>
	`<iframe ${more} title="${title}" width="100%" height="300" frameborder="0" src="${address}"></iframe>`;

const hosts: Host[] = [
	{
		// Finds the frame by the window that speaks; the id in the message is not looked at.
		name: 'Datawrapper',
		html: (address, title) => frame('class="dw" style="min-width:100%"', address, title),
		script: `addEventListener('message', (event) => {
			const heights = event.data && event.data['datawrapper-height'];
			if (heights === undefined || heights === null) return;
			for (const frame of document.querySelectorAll('iframe.dw'))
				if (frame.contentWindow === event.source)
					for (const id in heights) frame.style.height = heights[id] + 'px';
		});`
	},
	{
		// Sandboxed; grows only a frame that may, never under 100 px.
		name: 'AMP',
		html: (address, title) =>
			frame(
				'class="amp" resizable sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"',
				address,
				title
			),
		script: `addEventListener('message', (event) => {
			const data = event.data;
			if (!data || data.sentinel !== 'amp' || data.type !== 'embed-size') return;
			if (!(data.height >= 100)) return;
			for (const frame of document.querySelectorAll('iframe.amp[resizable]'))
				if (frame.contentWindow === event.source) frame.height = data.height;
		});`
	},
	{
		// Filtered and sandboxed; the word behind # is how it knows the frame, and it takes letters and digits only.
		name: 'WordPress',
		html: (address, title) =>
			`<blockquote class="wp" data-secret="w0rdPress1"><a href="${address}">${title}</a></blockquote>` +
			frame(
				'class="wp" sandbox="allow-scripts" security="restricted" data-secret="w0rdPress1" ' +
					'style="position:absolute;clip:rect(1px,1px,1px,1px)" marginwidth="0" marginheight="0" scrolling="no"',
				`${address}#?secret=w0rdPress1`,
				title
			),
		script: `addEventListener('message', (event) => {
			const data = event.data;
			if (!data || !(data.secret || data.message || data.value)) return;
			if (/[^a-zA-Z0-9]/.test(data.secret)) return;
			for (const quote of document.querySelectorAll('blockquote[data-secret="' + data.secret + '"]'))
				quote.style.display = 'none';
			for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
				if (event.source !== frame.contentWindow) continue;
				frame.removeAttribute('style');
				if (data.message === 'height')
					frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
				if (data.message === 'link') {
					const [from, to] = [new URL(frame.src), new URL(data.value)];
					if (from.host === to.host && document.activeElement === frame) top.location.href = data.value;
				}
			}
		});
		addEventListener('load', () => {
			for (const frame of document.querySelectorAll('iframe.wp, iframe.wp-embedded-content'))
				frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*');
		});`
	},
	{
		// A string in JSON; the frame is found by its address.
		name: 'Medium',
		html: (address, title) => frame('class="medium"', `${address}?medium`, title),
		script: `addEventListener('message', (event) => {
			if (typeof event.data !== 'string') return;
			let data;
			try { data = JSON.parse(event.data); } catch { return; }
			if (data.context !== 'iframe.resize') return;
			for (const frame of document.querySelectorAll('iframe.medium'))
				if (frame.src === data.src) frame.height = data.height;
		});`
	},
	{
		name: 'Flourish',
		html: (address, title) => frame('class="flourish"', address, title),
		script: `addEventListener('message', (event) => {
			let data = event.data;
			try { if (typeof data === 'string') data = JSON.parse(data); } catch { return; }
			if (!data || data.sender !== 'Flourish' || data.method !== 'resize') return;
			for (const frame of document.querySelectorAll('iframe.flourish'))
				if (frame.contentWindow === event.source) frame.style.height = data.height + 'px';
		});`
	}
];

/** Names of the hosts in the order of their frames on the page. */
export const HOSTS = [
	...hosts.map(({ name }) => name),
	'frames, observing',
	'frames, making',
	'pym',
	'Sidechain'
];

/** Publishes a page on which every host has one frame of the embed, each fitted by its own script. Gives its address. */
export function publishHosts(newsroom: Newsroom, address: string, title: string): string {
	const drawn = hosts.map((host) => host.html(address, title)).join('\n');
	return newsroom.publish(`
		<script>${hosts.map(({ script }) => script).join('\n')}</script>
		${drawn}
		${frame('id="observed"', address, title)}
		<div data-frame-src="${address}" data-frame-attribute-title="${title}"></div>
		<div id="pym"></div>
		<side-chain src="${address}"></side-chain>
		<script src="${newsroom.script(SIDECHAIN)}"></script>
		<script src="${newsroom.script(FRAMES)}"></script>
		<script>
			newswireFrames.observeIframe(document.getElementById('observed'));
			newswireFrames.autoInitFrames();
		</script>
		<script src="${newsroom.script(PYM)}"></script>
		<script>new pym.Parent('pym', ${JSON.stringify(address)}, { title: ${JSON.stringify(title)} });</script>`);
}

/** A page of WordPress with one embed, as a pasted address becomes one. */
export function publishWordPress(newsroom: Newsroom, address: string, title: string): string {
	const [host] = hosts.filter(({ name }) => name === 'WordPress');
	return newsroom.publish(`<script>${host?.script}</script>${host?.html(address, title)}`);
}

/** A page of WordPress that holds what its filter left of an oEmbed file's HTML. */
export const publishPasted = (newsroom: Newsroom, html: string): string =>
	newsroom.publish(`<script>${hosts.find(({ name }) => name === 'WordPress')?.script}</script>${html}`);
