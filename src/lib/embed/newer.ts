/** What a frozen page makes of the file about its editions. Pages keep this code for ever, so it takes the file for strange. */

/** A line for a frozen page, and where it leads. */
export interface NewerLine {
	said: string;
	words: string;
	/** Address from the folder of the edition: to the newest one, or to what is shown today. */
	to: string;
}

/** What the file holds where it is as it should be. */
interface Told {
	newest: number;
	editions: (Omit<NewerLine, 'to'> & { n: number })[];
}

/** More letters do not fit beside the name of the edition. */
const MOST = 160;

/**
 * The line for edition `n`, or false when there is nothing to say. It adds no address of the file's, only a number,
 * so that nobody can be led away from here.
 * @throws on most of what is strange, which its caller takes for nothing to say: each byte here stands in every edition
 */
export function newerLine({ newest, editions }: Told, n: number): NewerLine | false {
	const { said, words } = editions.find((edition) => edition.n === n)!;
	return (
		// Only texts can be trimmed.
		!!said.trim() &&
		!!words.trim() &&
		(said + words).length < MOST && { said, words, to: newest > n ? `../${+newest}/` : '../../' }
	);
}
