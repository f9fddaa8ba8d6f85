/** What a built page loses because nothing in it needs it. */
import { createHash } from 'node:crypto';
import postcss, { type ChildNode, type Container } from 'postcss';

/** Marks that only a hydrating client would read; nothing here hydrates, so they are bytes for nothing. */
const HYDRATION_MARKS = /<!--(?:\[[!0-9-]*|\]|\$?[0-9a-z]{0,7})-->/g;

/** Kit leaves a switched-off link beside each style sheet that it writes into the page, for a client that never comes. */
const UNUSED_SHEETS =
	/<link [^>]*rel="stylesheet"[^>]* disabled[^>]*>|<link [^>]*disabled[^>]*rel="stylesheet"[^>]*>/g;

const STYLE = /(<style[^>]*>)([^]*?)(<\/style>)/;

/** The class by which Svelte ties a rule to the elements of one component. */
const SCOPE = /\.(svelte-[a-z0-9]+)/g;

/** Any such class, in a style sheet or in the page. */
const SCOPED = /\bsvelte-[a-z0-9]+/g;

const hash = (css: string): string => `sha256-${createHash('sha256').update(css).digest('base64')}`;

/** Takes out rules that are gone empty, from the inside out. */
function dropEmpty(node: Container<ChildNode>): void {
	node.each((child) => {
		if (!('nodes' in child) || !child.nodes) return;
		dropEmpty(child as Container<ChildNode>);
		if (!child.nodes.length) child.remove();
	});
}

/** A style sheet without the selectors of components that are not on the page. `used` tells whether a class is. */
export function ownStyles(css: string, used: (name: string) => boolean): string {
	const root = postcss.parse(css);
	root.walkRules((rule) => {
		if (rule.parent?.type === 'atrule' && 'name' in rule.parent && rule.parent.name === 'keyframes') return;
		const kept = rule.selectors.filter((s) => [...s.matchAll(SCOPE)].every((match) => used(match[1]!)));
		if (!kept.length) rule.remove();
		else if (kept.length < rule.selectors.length) rule.selectors = kept;
	});
	dropEmpty(root);
	return root.toString();
}

/** The page without marks, links and rules that nothing on it uses; its security policy names the style sheet as it is now. */
export function lean(html: string): string {
	const page = html.replace(HYDRATION_MARKS, '').replace(UNUSED_SHEETS, '');
	const [, , css = ''] = STYLE.exec(page) ?? [];
	if (!css) return page;
	const body = page.slice(page.indexOf('</style>'));
	const names = new Set(body.match(SCOPED));
	const own = ownStyles(css, (name) => names.has(name));
	// Long names stand thousands of times on a page; a number tells its components apart as well.
	const scopes = [...names].filter((name) => own.includes(`.${name}`));
	const short = new Map(scopes.map((name, i) => [name, `s-${i.toString(36)}`]));
	const brief = (text: string) => text.replace(SCOPED, (name) => short.get(name) ?? name);
	const styled = page.replace(STYLE, (_, open, __, close) => `${open}${own}${close}`);
	return brief(styled).replace(hash(css), hash(brief(own)));
}
