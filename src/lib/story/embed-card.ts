/** A chapter as a card for somebody else's page: its words, its figure, and the height they need. Pure. */
import type { Placed } from '#lib/charts/bundle.ts';
import { drawingHeight } from '#lib/charts/scene/height.ts';
import { textWidth, wrap } from '#lib/charts/scene/letters.ts';
import { STATE_WORDS, tileScenes } from '#lib/charts/tiles/tiles.ts';
import { heightAt } from '#lib/map/picture.ts';
import { sayDate } from '#lib/text/dates.ts';
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

/** A chapter's card and the height it needs, `count` being how many chapters there are. */
export function embedCard(of: Told, lead: Lead, count: number): { card: EmbedCard; height: number } {
	const card: EmbedCard = {
		slug: of.slug,
		number: of.number,
		title: of.title,
		lead: of.lead,
		over: `Chapter ${of.number} of ${count}`,
		facts: `About ${of.minutes} minutes to read, with ${of.uses.figures} figures. Newest evidence: ${sayDate(of.newestEvidence)}.`,
		legal: legalState(of.validUntil, of.lawAsOf)
	};
	return { card, height: cardHeight(card, lead) };
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

/** Measures of EmbedCard.svelte in px: padding of the page, gap between the columns, widest card, narrowest figure. */
const PADDING = 12;
const GAP = 28;
const WIDEST = 960;
const FIGURE = 300;
/** Width of the figure against that of the words. */
const SHARE = 1.1;
/** Px that rounding and other faces may need. */
const SPARE = 6;

/** Height in px that a card needs at any of `widths`, right to a line of text. */
const cardHeight = (card: EmbedCard, lead: Lead, widths = [600, 900, 1280]): number =>
	Math.max(...widths.map((width) => heightFor(card, lead, width))) + SPARE;

function heightFor(card: EmbedCard, lead: Lead, width: number): number {
	const both = Math.min(width - 2 * PADDING, WIDEST) - GAP;
	const right = Math.max(FIGURE, (both * SHARE) / (1 + SHARE));
	const lines = (text: string, room: number, size: number, bold = false) =>
		text ? wrap(text, room, size, bold).length : 0;
	const left = both - right;
	const { before = '', past = '' } = card.legal ?? {};
	const words =
		62 +
		lines(card.title, left, 30, true) * 33 +
		8 +
		lines(card.lead, left, 16) * 23 +
		12 +
		32 +
		lines(card.facts, left, 13) * 19 +
		Math.max(lines(before, left, 13), lines(past, left, 13, true)) * 19;
	const { finding, subtitle, credit, drawing } = figureOf(lead);
	const drawn = drawing ? drawingHeight(drawing, right) : lead.kind === 'map' ? mapHeight(lead, right) : 0;
	const figure =
		lines(finding, right, 15, true) * 20 +
		lines(subtitle, right, 13) * 18 +
		14 +
		drawn +
		8 +
		lines(credit, right, 13) * 18;
	return Math.ceil(2 * PADDING + 18 + Math.max(words, figure));
}

/** A map with its key: each stage and state that it shows takes a mark and a few words. */
function mapHeight({ world }: Extract<Lead, { kind: 'map' }>, room: number): number {
	const rows = [...new Set(world.marks.map(({ site }) => site.stage))];
	const states = [...new Set(world.marks.map(({ site }) => site.status))];
	const wide = (names: string[]) => names.reduce((sum, name) => sum + textWidth(name, 13) + 42, 0);
	return heightAt(world, room) + 8 + (Math.ceil(wide(rows) / room) + Math.ceil(wide(states) / room) + 2) * 24;
}
