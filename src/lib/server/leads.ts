/** The figures that stand for pages where they are shared. */
import { CARD_MAP } from '#lib/map/picture.ts';
import { named } from '#lib/map/names.ts';
import type { FrameId } from '#lib/map/regions.ts';
import { chapter } from './chapters.ts';
import type { LeadTag } from './chapter-lead.ts';
import { cardChart, chart } from './charts.ts';
import { content } from './content.ts';
import { mapFigure, still, town } from './maps.ts';

/** @param strip the chart whose days the strip of tiles shows */
function leadOf(tag: LeadTag | null, strip: string) {
	if (tag?.kind === 'chart' && tag.id !== strip) return { kind: 'chart' as const, chart: cardChart(tag.id) };
	if (tag?.kind === 'map') {
		const { region = 'world', title = '', stage, sites = '' } = tag.props;
		const figure = mapFigure({
			region: region as FrameId,
			title,
			stage,
			sites: sites.split(';').filter(Boolean)
		});
		return { kind: 'map' as const, figure, world: worldOf(figure.picked, stage) };
	}
	return { kind: 'strip' as const, chart: chart(strip), days: tag?.kind === 'strip' ? [tag.at] : [] };
}

/** The world with the sites that are picked out, alone and each place named once; with all of a stage where none is. */
function worldOf(picked: readonly string[], stage?: string) {
	if (!picked.length) return still('world', { keep: (s) => !stage || s.stage === stage });
	const own = new Set(picked);
	const rows = content().tables.facilities.filter(({ id }) => own.has(id));
	const beside = (f: (typeof rows)[number]) => rows.filter((other) => town(other) === town(f)).length;
	// Those that the map of the world names come first, then the places with the most sites.
	const rank = (f: (typeof rows)[number]) => (f.id in named.world ? rows.length : 0) + beside(f);
	const known = new Map(rows.filter(({ id }) => id in named.world).map((f) => [town(f), named.world[f.id]]));
	const ranked = rows.toSorted((a, b) => rank(b) - rank(a));
	return still('world', {
		keep: (s) => own.has(s.id),
		named: Object.fromEntries(ranked.map((f) => [f.id, known.get(town(f)) ?? town(f)])),
		countries: false,
		width: CARD_MAP.width / CARD_MAP.zoom
	});
}

/** The lead figure of a chapter. @throws ContentError when there is no chapter of that slug */
export const chapterLead = (slug: string, strip: string) => leadOf(chapter(slug).leadFigure, strip);

/** The figure of every page that has none of its own: the seventeen tiles on their first day. */
export function siteLead(strip: string) {
	const lead = leadOf(null, strip);
	if (lead.kind !== 'strip') return lead;
	return { ...lead, days: (lead.chart.placed.strips ?? []).slice(0, 1).map(({ date }) => date) };
}
