/** Makes of a built embed a page that needs nothing but fonts that never change, and is right wherever the site stands. */
import { createHash } from 'node:crypto';
import { sayEdition, type EditionMark } from '#lib/text/edition.ts';

/** From the folder of an edition to the root of the site. */
export const UP = '../../../../';

/** What a frozen page allows, before the hashes of what stands in it. `self` is its own site even in a sandbox. */
const POLICY =
	"default-src 'none'; script-src {scripts}; style-src {styles}; font-src 'self'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'";

/** The name of the edition stands on a line of its own below the sources. */
const STYLE = '.edition{margin:0}';

/** Px that this line takes at 600 px width. */
export const EDITION_LINE = 20;

const SCRIPT = /\s*<script\b[^>]*\ssrc="\/([^"]+)"[^>]*><\/script>/g;

/** What names whole addresses, or the file of today, for machines: they ask the live embed. */
const FOR_MACHINES = [
	/\s*<link\b[^>]*\srel="alternate"[^>]*>/g,
	/\s*<meta\b[^>]*\s(?:property="og:|name="twitter:|http-equiv="content-security-policy")[^>]*>/g,
	/\s*<script\b[^>]*\stype="application\/ld\+json"[^>]*>[^]*?<\/script>/g
];

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

export interface Frozen extends Pick<EditionMark, 'n' | 'date'> {
	/** The embed as built below no sub-path. */
	html: string;
	/** The origin it was built for. */
	origin: string;
	/** The text of a built script, by its address without the first slash. @throws when there is none */
	script(file: string): string;
	/** The script that asks for newer editions. */
	newer: string;
	/** The site's icon as SVG: it may change, so the page takes it along. */
	icon: string;
}

const ICON = /(<link\b[^>]*\srel="icon"[^>]*\shref=")[^"]*/;

/** The text with addresses of the site's root and of its origin as addresses from the folder of an edition. */
export const relative = (text: string, origin: string): string =>
	text
		.replaceAll(`${origin}/`, UP)
		.replaceAll(/(\s[\w:-]+=")\/(?!\/)/g, `$1${UP}`)
		.replaceAll(/url\((["']?)\/(?!\/)/g, `url($1${UP}`);

/** Why a page may not be kept for ever, in a few words; '' when it may. */
export function unfit(html: string, origin: string): string {
	if (html.includes(origin)) return `it names ${origin}`;
	const tied = /(?:="|url\(["']?)\/[^"')]*|[^"'\s]*_app\/[^"'\s]*/.exec(html)?.[0];
	if (tied) return `it is tied to ${tied}`;
	const loaded =
		/<(?:script|img|iframe|source|image)\b[^>]*\s(?:src|href)="(?!data:|#)[^"]*"/.exec(html)?.[0] ??
		/<link\b(?![^>]*\srel="canonical")[^>]*\shref="(?!data:)[^"]*"/.exec(html)?.[0] ??
		// Fonts stand in folders of their versions; whatever else a style sheet names may change.
		/url\((?!["']?(?:#|data:|(?:\.\.\/)+fonts\/v\d+\/))[^)]*\)/.exec(html)?.[0];
	return loaded ? `it loads ${loaded}` : '';
}

/**
 * A built embed as a frozen edition: styles and scripts inside, addresses relative, its name below the sources.
 * @throws an Error with the reason when the page cannot stand alone
 */
export function frozenPage({ html, origin, n, date, script, newer, icon }: Frozen): string {
	const scripts = [...html.matchAll(SCRIPT)].map(([, file = '']) => script(file).trim());
	const all = [...new Set([...scripts, newer.trim()])];
	if (all.some((text) => /<\/script|<!--/i.test(text))) throw new Error('a script cannot stand in the page');
	let page = html
		.replaceAll(SCRIPT, '')
		.replace(ICON, (_, before: string) => `${before}data:image/svg+xml,${encodeURIComponent(icon.trim())}`);
	for (const part of FOR_MACHINES) page = page.replaceAll(part, '');
	const caption = page.lastIndexOf('</figcaption>');
	if (caption < 0 || !page.includes('</style>')) throw new Error('it has no caption or no style sheet');
	const line = `<p class="edition" data-edition="${n}">${sayEdition({ n, date })}</p>`;
	page = page.slice(0, caption) + line + page.slice(caption);
	page = relative(
		page.replace('</style>', () => `${STYLE}</style>`),
		origin
	);
	const styles = [...page.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, css = '']) => hash(css));
	const policy = POLICY.replace('{scripts}', all.map(hash).join(' ')).replace('{styles}', styles.join(' '));
	page = page
		.replace(
			/<meta charset[^>]*>/,
			(meta) => `${meta}\n\t\t<meta http-equiv="content-security-policy" content="${policy}" />`
		)
		.replace('</body>', () => `${all.map((text) => `<script>${text}</script>`).join('\n')}\n\t</body>`);
	const why = unfit(page, origin);
	if (why) throw new Error(why);
	return page;
}
