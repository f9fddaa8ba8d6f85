/** What the embed dialog needs of a chart and of the map. */
import type { ChartBundle } from '#lib/charts/bundle.ts';
import type { Figure } from '#lib/charts/picture/figure.ts';
import { creditLine } from '#lib/charts/spec/credit.ts';
import { type Embeddable, MOST_ALT, sentencesWithin } from '#lib/embed/code.ts';
import { EMBED_HEIGHT } from '#lib/map/figure.ts';

/** Publishers that a line below a picture names. */
const NAMED = 2;

type Told = Pick<
	ChartBundle,
	'id' | 'title' | 'description' | 'height' | 'picture' | 'sources' | 'as_of' | 'counted_by'
>;

/** Title and description as words for those who do not see the picture. */
function altOf(title: string, description: string): string {
	return sentencesWithin(`${/[.!?]$/.test(title) ? title : `${title}.`} ${description}`, MOST_ALT);
}

/** A chart as the dialog hands it out. */
export const embeddable = (chart: Told): Embeddable => ({
	id: chart.id,
	title: chart.title,
	page: `/charts/${chart.id}/`,
	height: chart.height,
	picture: {
		...chart.picture,
		alt: altOf(chart.title, chart.description),
		sources: creditLine(chart, NAMED)
	}
});

/** The map as the dialog hands it out. */
export const embeddableMap = (
	figure: Pick<Figure, 'id' | 'title' | 'description' | 'credit'>,
	size: { width: number; height: number }
): Embeddable => ({
	id: figure.id,
	title: figure.title,
	page: '/map/',
	height: EMBED_HEIGHT,
	picture: { ...size, alt: altOf(figure.title, figure.description), sources: figure.credit(NAMED) }
});
