/** The picture of a page for sharing: its title in large letters, and its own lead figure. Pure; gives SVG. */
import { legendHatches, titled, words } from '#lib/charts/picture/parts.ts';
import { hexOf, patterns } from '#lib/charts/picture/scene-svg.ts';
import { wrap } from '#lib/charts/scene/letters.ts';
import { hatches } from '#lib/charts/scene/scene.ts';
import { creditOf, drawLead, stripsOf, type Lead } from './card-figure.ts';
import { BESIDE, CARD, EDGE, FOOT, SMALL } from './card-size.ts';

export { CARD } from './card-size.ts';
export type { Lead } from './card-figure.ts';

/** What a card says: "Chapter 1 of 10", its title. */
export interface CardWords {
	over: string;
	title: string;
}

/** The words on the card of every page that has none of its own. */
export const SITE_CARD: CardWords = {
	over: 'Ten chapters, charts, a map and data',
	title: 'Europe, China and the rare earths'
};

/** The words on the card of a chapter, `count` being how many chapters there are. */
export const chapterCard = (number: number, count: number, title: string): CardWords => ({
	over: `Chapter ${number} of ${count}`,
	title
});

/** The lead figure in words, for those who do not see the card. */
export function leadWords(lead: Lead): string {
	if (lead.kind === 'map') return `${lead.figure.title}. ${lead.figure.description}`;
	if (lead.kind === 'chart') return `${lead.chart.title}. ${lead.chart.subtitle}`;
	return stripsOf(lead)
		.map((strip) => `${strip.heading}: ${strip.words}`)
		.join('. ');
}

/** A card as an SVG of 1200 by 630 px. Its letters are real text: the fonts come with the one who draws it. */
export function cardSvg({ over, title }: CardWords, lead: Lead, colours: Record<string, string>): string {
	const hex = hexOf(colours);
	const drawn = drawLead(lead, hex);
	const display = `font-family="Newsreader Display" fill="${hex('ink')}"`;
	const name = `font-family="Newsreader Display" fill="${hex('accent')}"`;
	const quiet = `fill="${hex('ink-2')}"`;
	const strong = `font-weight="600" fill="${hex('ink')}"`;
	const out: string[] = [];
	if (drawn.below) {
		const head = titled(title, CARD.width - 2 * EDGE, [64, 58, 52], 1);
		const finding = wrap(drawn.finding, CARD.width - 2 * EDGE, 30, true);
		out.push(
			...words(EDGE, 58, ['Seventeen Metals'], 32, 0, name),
			...words(CARD.width - EDGE, 58, [over], 26, 0, `${quiet} text-anchor="end"`),
			...words(EDGE, 70 + head.size * 0.9, head.lines, head.size, 0, display),
			...words(EDGE, 172, finding, 30, 38, strong)
		);
	} else {
		const column = BESIDE - EDGE - 26;
		const head = titled(title, column, [56, 52, 48], 3);
		const subtitle = wrap(drawn.subtitle, column, SMALL);
		const titleEnd = 116 + head.size * (1 + (head.lines.length - 1) * 0.98);
		// As large as it can be where the lines of unit and period are under it.
		const room = FOOT - 54 - titleEnd - subtitle.length * 29;
		const size = [34, 32, 30, 28, 26].find(
			(s) => wrap(drawn.finding, column, s, true).length * s * 1.2 <= room
		);
		const finding = wrap(drawn.finding, column, size ?? 26, true);
		const step = (size ?? 26) * 1.2;
		const findingEnd = titleEnd + 28 + finding.length * step;
		const lines = Math.max(0, Math.floor((FOOT - 36 - findingEnd) / 29));
		out.push(
			...words(EDGE, 64, ['Seventeen Metals'], 32, 0, name),
			...words(EDGE, 102, [over], 26, 0, quiet),
			...words(EDGE, 116 + head.size, head.lines, head.size, head.size * 0.98, display),
			...words(EDGE, titleEnd + 28 + step * 0.8, finding, size ?? 26, step, strong),
			...words(EDGE, findingEnd + 30, subtitle.slice(0, lines), SMALL, 29, quiet)
		);
	}
	out.push(...words(EDGE, FOOT, [creditOf(lead)], SMALL, 0, quiet));
	const found = [...drawn.scenes.flatMap((scene) => hatches(scene.marks)), ...legendHatches(drawn.key)];
	const stripes = new Map(found.map((h) => [h.name, h]));
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" viewBox="0 0 ${CARD.width} ${CARD.height}" font-family="Instrument Sans">`,
		`<defs>${patterns(stripes.values(), hex)}</defs>`,
		`<rect width="${CARD.width}" height="${CARD.height}" fill="${hex('paper')}"/>`,
		...drawn.shapes,
		...out,
		`<rect y="${CARD.height - 10}" width="${CARD.width}" height="10" fill="${hex('accent')}"/>`,
		'</svg>'
	].join('\n');
}
