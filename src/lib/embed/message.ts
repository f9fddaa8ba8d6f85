/** What an embed and its host say to each other, in our words and in those of other embeds. Kept tiny: it ships. */

/** The host asks an embed for its height (it may have loaded later than the embed). */
export const ASK = 'seventeen-metals:height?';

/** What the address of an embed says of itself and of its host. */
export interface Place {
	/** The chart: the part after `/embed/`. */
	id: string;
	/** The name that pym.js gave the frame; '' when the host is none of its. */
	child: string;
	/** The word by which WordPress knows the frame; '' when the host is none. */
	secret: string;
	/** The address itself. */
	src: string;
}

/**
 * Reads an address as its embed sees it. Nonsense gives empty parts, never an error.
 * @param at the parts of a location
 */
export function placeOf(at: Pick<Location, 'pathname' | 'search' | 'hash' | 'href'>): Place {
	return {
		id: /\/embed\/([\w-]+)/.exec(at.pathname)?.[1] ?? '',
		child: new URLSearchParams(at.search).get('childId') ?? '',
		secret: /^#\?secret=([a-z\d]+)/i.exec(at.hash)?.[1] ?? '',
		src: at.href
	};
}

/** A message of WordPress, which it takes only with the word it gave. */
export const wordPress = (message: 'height' | 'link', value: number | string, secret: string) => ({
	message,
	value,
	secret
});

/**
 * All messages that tell a height of `px` CSS pixels: ours, those of Datawrapper, of AMP (which @newswire/frames
 * takes too), of older Medium and Flourish, and where the address names a host of that kind those of pym.js and
 * WordPress.
 */
export function heightMessages(px: number, { id, child, secret, src }: Place): unknown[] {
	const all: unknown[] = [
		{ 'seventeen-metals': px },
		{ 'datawrapper-height': { [id]: px } },
		{ sentinel: 'amp', type: 'embed-size', height: px },
		JSON.stringify({ sender: 'Flourish', method: 'resize', src, context: 'iframe.resize', height: px })
	];
	if (child) all.push(`pymxPYMx${child}xPYMxheightxPYMx${px}`);
	// WordPress gives a frame 200 px at least and 1,000 at most.
	if (secret) all.push(wordPress('height', Math.max(200, Math.min(px, 1000)), secret));
	return all;
}

/** Whether a message from the host asks for the height: in our words, those of @newswire/frames or of WordPress. */
export function asks(data: unknown, secret: string): boolean {
	const said = (data ?? {}) as Record<string, unknown>;
	return (
		data === ASK ||
		(said.sentinel === 'amp' && said.type === 'frames-init') ||
		(secret !== '' && said.message === 'ready' && said.secret === secret)
	);
}
