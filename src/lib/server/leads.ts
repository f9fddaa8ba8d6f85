/** The figures that stand for pages where they are shared. */
import type { FrameId } from '#lib/map/regions.ts';
import { chapter } from './chapters.ts';
import type { LeadTag } from './chapter-lead.ts';
import { chart } from './charts.ts';
import { mapFigure, still } from './maps.ts';

/** @param strip the chart whose days the strip of tiles shows */
function leadOf(tag: LeadTag | null, strip: string) {
	if (tag?.kind === 'chart' && tag.id !== strip) return { kind: 'chart' as const, chart: chart(tag.id) };
	if (tag?.kind === 'map') {
		const { region = 'world', title = '', stage, sites = '' } = tag.props;
		const figure = mapFigure({
			region: region as FrameId,
			title,
			stage,
			sites: sites.split(';').filter(Boolean)
		});
		const world = still('world', { keep: (s) => !stage || s.stage === stage });
		return { kind: 'map' as const, figure, world };
	}
	return { kind: 'strip' as const, chart: chart(strip), days: tag?.kind === 'strip' ? [tag.at] : [] };
}

/** The lead figure of a chapter. @throws ContentError when there is no chapter of that slug */
export const chapterLead = (slug: string, strip: string) => leadOf(chapter(slug).leadFigure, strip);

/** The figure of every page that has none of its own: the seventeen tiles on all their days. */
export const siteLead = (strip: string) => leadOf(null, strip);
