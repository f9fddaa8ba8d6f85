/** Pictures for sharing: each chapter from its own lead figure, all other pages from the strip. */
import type { FrameId } from '#lib/map/regions.ts';
import { leadWords, type CardWords, type Lead } from '#lib/story/card.ts';
import { STRIP_CHART } from '#lib/story/chapter.ts';
import { chapter, chapterPlan } from './chapters.ts';
import type { LeadTag } from './chapter-lead.ts';
import { chart } from './charts.ts';
import { mapFigure, still } from './maps.ts';

/** A card before it is drawn, and what it shows in words. */
export interface Card {
	words: CardWords;
	lead: Lead;
	alt: string;
}

function leadOf(tag: LeadTag | null): Lead {
	if (tag?.kind === 'chart' && tag.id !== STRIP_CHART) return { kind: 'chart', chart: chart(tag.id) };
	if (tag?.kind === 'map') {
		const { region = 'world', title = '', stage, sites = '' } = tag.props;
		const figure = mapFigure({
			region: region as FrameId,
			title,
			stage,
			sites: sites.split(';').filter(Boolean)
		});
		return { kind: 'map', figure, world: still('world', { keep: (s) => !stage || s.stage === stage }) };
	}
	return { kind: 'strip', chart: chart(STRIP_CHART), days: tag?.kind === 'strip' ? [tag.at] : [] };
}

/** The card of a chapter. @throws ContentError when there is no chapter of that slug */
export function chapterCard(slug: string): Card {
	const { number, title, leadFigure } = chapter(slug);
	const lead = leadOf(leadFigure);
	return {
		words: { over: `Chapter ${number} of ${chapterPlan().length}`, title },
		lead,
		alt: `${title}. ${leadWords(lead)}`
	};
}

/** The card of every page that has none of its own: the seventeen tiles on three days. */
export function siteCard(): Card {
	const lead = leadOf(null);
	return {
		words: { over: 'Seven of seventeen under licence', title: 'Europe, China and the rare earths' },
		lead,
		alt: leadWords(lead)
	};
}
