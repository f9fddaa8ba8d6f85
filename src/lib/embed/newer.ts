/** What a frozen page makes of the file about its editions. Pages keep this code for ever, so it takes the file for strange. */

/** A line for a frozen page, and where it leads. */
export interface NewerLine {
	said: string;
	words: string;
	/** Whole address on the site of the file. */
	to: string;
}

/** No line is longer: it must fit beside the name of the edition. */
const MOST = 120;

const short = (text: unknown): text is string =>
	typeof text === 'string' && text.trim() !== '' && text.length <= MOST;

/**
 * The line for edition `n`, or null when there is nothing to say or the file is strange. Never throws.
 * @param file whatever the file held
 * @param at the whole address of the file
 */
export function newerLine(file: unknown, n: number, at: string): NewerLine | null {
	try {
		const { editions } = file as { editions: { n: unknown; said: unknown; link: Record<string, unknown> }[] };
		const own = editions.find((edition) => edition.n === n);
		if (!own || !short(own.said) || !short(own.link.words) || !short(own.link.to)) return null;
		const to = new URL(own.link.to, at);
		// Nobody is led away from the site that froze the page.
		if (to.origin !== new URL(at).origin || to.origin === 'null') return null;
		return { said: own.said, words: own.link.words, to: to.href };
	} catch {
		return null;
	}
}
