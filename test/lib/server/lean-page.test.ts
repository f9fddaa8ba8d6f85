import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { lean, ownStyles } from '#lib/server/lean-page.ts';

const only =
	(...names: string[]) =>
	(name: string) =>
		names.includes(name);

describe('the style sheet of a page', () => {
	it.each([
		['of a component that stands there', 'a.svelte-in{color:red}', 'a.svelte-in{color:red}'],
		['of a component that does not', 'a.svelte-out{color:red}', ''],
		['of none', 'a:hover{color:red}', 'a:hover{color:red}'],
		['tied inside of :where()', '.svelte-in :where(.svelte-out){color:red}', ''],
		['partly tied', 'a.svelte-in,b.svelte-out{color:red}', 'a.svelte-in{color:red}'],
		['in a query', '@media (width<312px){a.svelte-out{color:red}b{top:0}}', '@media (width<312px){b{top:0}}'],
		['in a query that goes empty', '@media print{@supports (top:0){a.svelte-out{top:0}}}', ''],
		[
			'of a movement',
			'@keyframes svelte-out-turn{0%{top:0}to{top:1px}}',
			'@keyframes svelte-out-turn{0%{top:0}to{top:1px}}'
		],
		[
			'of a font',
			'@font-face{font-family:Serif;src:url(/a.woff2)}',
			'@font-face{font-family:Serif;src:url(/a.woff2)}'
		]
	])('keeps or loses a rule %s', (_, css, wanted) => {
		expect(ownStyles(css, only('svelte-in'))).toBe(wanted);
	});
});

describe('a lean page', () => {
	const hash = (css: string) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`;
	const css = '@media (width<9px){p.svelte-in{top:0}}p.svelte-out{top:0}';
	const left = '@media (width<9px){p.s-0{top:0}}';
	const page = (style: string, name = 'svelte-in') =>
		`<head><meta content="style-src 'self' ${hash(style)}"><style>${style}</style></head><!--[--><p class="${name}">A</p><!--]-->`;

	it('has rules of its own components alone, under short names, and a policy that lets them in', () => {
		expect(lean(page(css))).toBe(page(left, 's-0').replaceAll(/<!--.*?-->/g, ''));
	});

	it('keeps names apart, and words that only look like one', () => {
		const two = 'a.svelte-a{top:0}b.svelte-b{top:1px}';
		const body = '<a class="svelte-a">svelte-check</a><b class="x svelte-b">B</b>';
		expect(lean(`<style>${two}</style>${body}`)).toBe(
			'<style>a.s-0{top:0}b.s-1{top:1px}</style><a class="s-0">svelte-check</a><b class="x s-1">B</b>'
		);
	});

	it('stays as it is where it has no style sheet', () => {
		expect(lean('<p>$& and $1</p>')).toBe('<p>$& and $1</p>');
	});
});
