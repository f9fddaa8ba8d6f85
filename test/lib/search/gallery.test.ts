import { describe, expect, it } from 'vitest';
import { everything, parseView, serialise, showing, type Names, type View } from '#lib/search/gallery.ts';

const names: Names = {
	theme: { trade: 'Trade and prices', rules: 'The rules' },
	chapter: { 'the-squeeze': '1 The squeeze' }
};

describe('the view of the gallery', () => {
	const views: View[] = ['', 'Myanmar', 'a&b=c #?%', 'Šefčovič'].flatMap((query) =>
		['', 'trade', 'rules'].flatMap((theme) =>
			['', 'the-squeeze'].map((chapter) => ({ query, theme, chapter }))
		)
	);
	it.each(views)('goes into an address and comes back: %o', (view) => {
		expect(parseView(serialise(view), names)).toEqual({ view, ignored: [] });
	});
	it('of all charts leaves the address bare', () => expect(serialise(everything())).toBe(''));
	it('ignores what it does not know, once and shortened, and takes no name of an object for a theme', () => {
		const { view, ignored } = parseView(
			`?theme=gold&theme=gold&x=1&chapter=toString&y=${'z'.repeat(99)}`,
			names
		);
		expect(view).toEqual(everything());
		expect(ignored.slice(0, 3)).toEqual(['theme=gold', 'x=1', 'chapter=toString']);
		expect(ignored).toHaveLength(4);
		expect(ignored[3]?.length).toBeLessThan(50);
	});
	it('cuts words that are too long', () =>
		expect(parseView(`?q=${'z'.repeat(5000)}`, names).view.query).toHaveLength(200));
});

it.each([
	[everything(), 24, 'All 24 charts.'],
	[{ query: 'Myanmar', theme: '', chapter: '' }, 2, '2 of 24 charts with “Myanmar”.'],
	[
		{ query: 'x', theme: 'trade', chapter: 'the-squeeze' },
		0,
		'None of 24 charts with “x”, under “Trade and prices”, of the chapter “1 The squeeze”.'
	]
])('%o is said', (view, shown, sentence) => expect(showing(view, shown, 24, names)).toBe(sentence));
