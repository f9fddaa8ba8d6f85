/** A chapter as a card for somebody else's page: its words, its figure, and the height they need. Pure. */
import type { Placed } from '#lib/charts/bundle.ts';
import { drawingHeight, entryLines, LETTERS, USUAL } from '#lib/charts/scene/height.ts';
import { linesAt, textWidth } from '#lib/charts/scene/letters.ts';
import { STATE_WORDS, tileScenes } from '#lib/charts/tiles/tiles.ts';
import { keyHeight } from '#lib/map/key.ts';
import { heightAt } from '#lib/map/picture.ts';
import { sayDate } from '#lib/text/dates.ts';
import { type Heights, heightsOf, highestFrom } from '#lib/text/heights.ts';
import { LICENCE_UNBROKEN } from '#lib/text/licence.ts';
import { legalState, type LegalState } from '#lib/text/legal-state.ts';
import type { Lead } from './card.ts';
import { creditOf, stripsOf } from './card-figure.ts';
import type { ChapterMeta } from './meta.ts';

export interface EmbedCard {
	slug: string;
	number: number;
	title: string;
	lead: string;
	/** "Chapter 3 of 10" */
	over: string;
	/** How long and how fresh it is. */
	facts: string;
	legal: LegalState | null;
}

/** What a card takes from its chapter. */
type Told = Omit<ChapterMeta, 'steps' | 'retell' | 'figures'> & { uses: { figures: number } };

/** A chapter's card and the height it needs, at 600 px and at every width, `count` being how many chapters there are. */
export function embedCard(
	of: Told,
	lead: Lead,
	count: number
): { card: EmbedCard; height: number; heights: Heights } {
	const card: EmbedCard = {
		slug: of.slug,
		number: of.number,
		title: of.title,
		lead: of.lead,
		over: `Chapter ${of.number} of ${count}`,
		facts: `About ${of.minutes} minutes to read, with ${of.uses.figures} figures. Newest evidence: ${sayDate(of.newestEvidence)}.`,
		legal: legalState(of.validUntil, of.lawAsOf)
	};
	const heights = cardHeights(card, lead);
	return { card, height: highestFrom(heights, USUAL), heights };
}

/** What a frame with the card is called. */
export const cardTitle = ({ number, title }: Pick<EmbedCard, 'number' | 'title'>): string =>
	`Chapter ${number}: ${title}`;

/** The figure of a card. */
export interface CardFigure {
	finding: string;
	/** Unit and period; '' where the finding says them. */
	subtitle: string;
	credit: string;
	/** Address of the figure's own page, below the base path. */
	path: string;
	/** The whole figure in words, for those who do not see it. */
	description: string;
	/** A drawing in the room of a column; null for a map, which is drawn from its sites. */
	drawing: Pick<Placed, 'scenes' | 'legend'> | null;
}

/** What a card shows beside its words: a chart, the last of a strip's days, or a map. */
export function figureOf(lead: Lead): CardFigure {
	const credit = creditOf(lead);
	if (lead.kind === 'map') {
		const { title, description, query } = lead.figure;
		return { finding: title, subtitle: '', credit, path: `/map/${query}`, description, drawing: null };
	}
	const { id, title, subtitle, description, placed } = lead.chart;
	const path = `/charts/${id}/`;
	const day = lead.kind === 'strip' ? stripsOf(lead).at(-1) : undefined;
	if (!day) return { finding: title, subtitle, credit, path, description, drawing: placed };
	const states = new Set(day.tiles.map(({ state }) => STATE_WORDS[state]));
	const legend = placed.legend.filter(({ text }) => states.has(text));
	const drawing = { scenes: tileScenes([day], 'full'), legend };
	return { finding: title, subtitle: '', credit, path, description, drawing };
}

/** Measures of EmbedCard.svelte in px: padding of the page, gaps between columns and rows, widest card, narrowest figure, narrowest frame with two columns. */
const PADDING = 12;
const GAP = 28;
const ROW_GAP = 20;
const WIDEST = 960;
const FIGURE = 300;
const BESIDE = 580;
/** Width of the figure against that of the words. */
const SHARE = 1.1;
/** Px that rounding and other faces may need. */
const SPARE = 6;

/** The heights in px that a card needs at every width, right to a line of text. */
function cardHeights(card: EmbedCard, lead: Lead): Heights {
	const title = linesAt(card.title, 30, true, -0.02);
	const promise = linesAt(card.lead, 16);
	const facts = linesAt(`${card.facts} ${LICENCE_UNBROKEN}`, 13);
	const { still = '', past = '' } = card.legal ?? {};
	const [legal, late] = [linesAt(still, 13), linesAt(past, 13, true)];
	const wordsAt = (room: number) =>
		62 +
		title(room) * 33 +
		8 +
		promise(room) * 23 +
		12 +
		32 +
		facts(room) * 19 +
		Math.max(legal(room), late(room)) * 19;

	const { finding, subtitle, credit, drawing } = figureOf(lead);
	const found = linesAt(finding, 15, true);
	const unit = linesAt(subtitle, 13);
	const credits = linesAt(credit, 13);
	const drawn = (room: number) =>
		drawing ? drawingHeight(drawing, room) : lead.kind === 'map' ? mapHeight(lead, room) : 0;
	const figureAt = (room: number) => {
		const words = room * LETTERS;
		return found(words) * 20 + unit(words) * 18 + 14 + drawn(room) + 8 + credits(words) * 18;
	};

	return heightsOf((width) => {
		const all = Math.min(width - 2 * PADDING, WIDEST);
		const right = Math.max(FIGURE, ((all - GAP) * SHARE) / (1 + SHARE));
		const inside =
			width < BESIDE
				? wordsAt(all * LETTERS) + ROW_GAP + figureAt(all)
				: Math.max(wordsAt((all - GAP - right) * LETTERS), figureAt(right));
		return 2 * PADDING + 18 + inside + SPARE;
	});
}

/** Height in px of a map with its key. */
function mapHeight({ world }: Extract<Lead, { kind: 'map' }>, room: number): number {
	const key = keyHeight(
		world.marks.map(({ site }) => site),
		(widths, between) => entryLines(widths, room * LETTERS, between),
		(text) => textWidth(text, 13)
	);
	return heightAt(world, room) + 8 + key;
}
