/** The cards by which chapters stand in other people's pages. */
import { STRIP_CHART } from '#lib/charts/tiles/strip-chart.ts';
import { cardHeight, embedCard } from '#lib/story/embed-card.ts';
import { chapter, chapterPlan } from './chapters.ts';
import { chapterLead } from './leads.ts';

/** A chapter's card: its words, its figure, and the height it needs. @throws ContentError when there is no such chapter */
export function chapterCardOf(slug: string) {
	const { uses, ...meta } = chapter(slug);
	const card = embedCard({ ...meta, figures: uses.figures }, chapterPlan().length);
	const lead = chapterLead(slug, STRIP_CHART);
	return { card, lead, description: meta.description, height: cardHeight(card, lead) };
}
