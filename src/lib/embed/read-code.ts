/** Reads a code back: by it a test knows that a code says all that was chosen. Ships nowhere. */
import { absolute } from '../text/address.ts';
import type { CodeName, EmbedState } from './code.ts';
import { lookFrom } from './theme.ts';

/** What a code says that it is: which of the four, of what, and in which state as far as it tells; null for none of ours. */
export function readCode(code: string): { name: CodeName; id: string; state: Partial<EmbedState> } | null {
	const plain = code.replaceAll('&amp;', '&');
	const own = absolute('/');
	const framed = /^(?:<div [^>]*>)?<iframe src="([^"]+)"[^>]* height="(\d+)"/.exec(plain);
	const address = framed?.[1] ?? (/^\S+$/.test(plain) ? plain : '');
	const [path = '', query = ''] = (address.startsWith(own) ? address.slice(own.length) : '').split('?');
	const [, id, n = '0'] = /^embed\/([\w-]+)\/(?:v\/(\d+)\/)?$/.exec(path) ?? [];
	if (id && framed)
		return {
			name: plain.includes('<script') ? 'script' : 'frame',
			id,
			state: { ...lookFrom(query), edition: Number(n), height: Number(framed[2]) }
		};
	if (id) return { name: 'link', id, state: { ...lookFrom(query), edition: Number(n) } };
	const page = /^(?:charts\/)?([\w-]+)\/$/.exec(path)?.[1];
	if (page) return { name: 'link', id: page, state: { edition: 0 } };
	const shown = /^<a href="[^"]+"><img src="[^"]*\/charts\/([\w-]+)\.png"/.exec(plain)?.[1];
	return shown ? { name: 'picture', id: shown, state: { edition: 0 } } : null;
}
