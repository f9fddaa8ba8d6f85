/**
 * What WordPress does with an address that an editor pastes, as far as a page can fail there: it looks for the link in
 * the page's head, takes `html` from the file, lets few tags and attributes through, and shows the frame once it speaks.
 */

/** WordPress reads no more of a page than this, bytes. */
const READ = 150 * 1024;

const ALLOWED: Record<string, readonly string[]> = {
	a: ['href'],
	blockquote: [],
	iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title']
};

const TAG = /<(\/?)([a-z][a-z0-9]*)([^<>]*)>/gi;
const ATTRIBUTE = /([a-z][a-z0-9-]*)\s*=\s*"([^"]*)"/gi;

const attributesOf = (text: string): [name: string, value: string][] =>
	[...text.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name.toLowerCase(), value]);

/** The address of the oEmbed file that a page names, '' where WordPress would find none. */
export function discover(page: string): string {
	const read = Buffer.from(page).subarray(0, READ).toString();
	const head = read.slice(0, Math.max(0, read.indexOf('</head>')));
	for (const [, text = ''] of head.matchAll(/<link([^<>]+?)\/?>/gi)) {
		const of = new Map(attributesOf(text));
		if (of.get('type') === 'application/json+oembed') return (of.get('href') ?? '').replaceAll('&amp;', '&');
	}
	return '';
}

/** Text with all tags and attributes taken out that are not allowed. */
const allowed = (html: string): string =>
	html.replace(TAG, (_, closing: string, name: string, rest: string) => {
		const tag = name.toLowerCase();
		const names = ALLOWED[tag];
		if (!names) return '';
		if (closing) return `</${tag}>`;
		const kept = attributesOf(rest).filter(([one]) => names.includes(one));
		return `<${tag}${kept.map(([one, value]) => ` ${one}="${value}"`).join('')}>`;
	});

/**
 * The HTML that WordPress puts into its page for the `html` of an oEmbed file, or null where it refuses it.
 * @param secret letters and digits by which frame and page know each other
 */
export function wordpress(html: string, secret: string): string | null {
	const safe = allowed(html);
	const frame = /<iframe[^>]*><\/iframe>/.exec(safe);
	if (!frame) return null;
	const quote = /<blockquote>[^]*?<\/blockquote>/.exec(safe);
	const before = quote && quote.index < frame.index ? quote[0] : '';
	const opened = frame[0]
		.replace(/ src="([^"]*)"/, ` src="$1#?secret=${secret}" data-secret="${secret}"`)
		.replace('<iframe', '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"');
	const hidden = before
		? opened.replace('<iframe', '<iframe style="position: absolute; visibility: hidden;"')
		: opened;
	return (
		before.replace('<blockquote', `<blockquote class="wp-embedded-content" data-secret="${secret}"`) + hidden
	);
}
