/** Pieces of a text with the found words marked. Pure. */
import { tokens } from './fold.ts';

/** A piece of text; `hit` when it was looked for. */
export interface Piece {
	text: string;
	hit: boolean;
}

/** The whole text in pieces. `found` holds words as compared. */
export function mark(text: string, found: ReadonlySet<string>): Piece[] {
	const pieces: Piece[] = [];
	let at = 0;
	for (const { word, from, to } of tokens(text)) {
		if (!found.has(word)) continue;
		if (from > at) pieces.push({ text: text.slice(at, from), hit: false });
		pieces.push({ text: text.slice(from, to), hit: true });
		at = to;
	}
	if (at < text.length) pieces.push({ text: text.slice(at), hit: false });
	return pieces;
}

/**
 * The stretch of a text that holds most of the found words, in pieces, with … where it was cut.
 * @param size how many letters it may have, about
 */
export function snippet(text: string, found: ReadonlySet<string>, size = 170): Piece[] {
	if (text.length <= size) return mark(text, found);
	const hits = tokens(text).filter(({ word }) => found.has(word));
	let [best, most] = [0, 0];
	for (const { from } of hits) {
		const start = Math.max(0, from - 40);
		const inside = hits.filter((hit) => hit.from >= start && hit.to <= start + size);
		const kinds = new Set(inside.map(({ word }) => word)).size;
		if (kinds > most) [best, most] = [start, kinds];
	}
	// Cut between words: after the blank before the start, and before the blank at the end.
	const from = best === 0 ? 0 : text.indexOf(' ', best) + 1 || best;
	const until = from + size >= text.length ? text.length : text.lastIndexOf(' ', from + size);
	const end = until > from ? until : Math.min(text.length, from + size);
	const piece = (from > 0 ? '… ' : '') + text.slice(from, end).trim() + (end < text.length ? ' …' : '');
	return mark(piece, found);
}
