/** What the embed dialog needs of a chart and of the map. */
import type { ChartBundle } from '#lib/charts/bundle.ts';
import type { Figure } from '#lib/charts/picture/figure.ts';
import { creditLine } from '#lib/charts/spec/credit.ts';
import { type Embeddable, MOST_ALT, sentencesWithin } from '#lib/embed/code.ts';
import type { Heights } from '#lib/text/heights.ts';
import { homeOf } from '#lib/text/home.ts';
import { knotsOf } from '#lib/text/knots.ts';

/** Publishers that a line below a picture names. */
const NAMED = 2;

type Told = Pick<
	ChartBundle,
	'id' | 'title' | 'description' | 'height' | 'heights' | 'picture' | 'sources' | 'as_of' | 'counted_by'
>;

/** Title and description as words for those who do not see the picture: whole sentences, and not too many. */
export function altOf(title: string, description: string): string {
	return sentencesWithin(`${/[.!?]$/.test(title) ? title : `${title}.`} ${description}`, MOST_ALT);
}

/** A chart as the dialog hands it out. */
export const embeddable = (chart: Told): Embeddable => ({
	id: chart.id,
	title: chart.title,
	page: homeOf(chart.id),
	height: chart.height,
	knots: knotsOf(chart.heights),
	picture: {
		...chart.picture,
		alt: altOf(chart.title, chart.description),
		sources: creditLine(chart, NAMED)
	}
});

/** The map as the dialog hands it out. */
export const embeddableMap = (
	figure: Pick<Figure, 'id' | 'title' | 'subtitle' | 'description' | 'credit'>,
	size: { width: number; height: number },
	{ height, heights }: { height: number; heights: Heights }
): Embeddable => ({
	id: figure.id,
	title: figure.title,
	page: homeOf(figure.id),
	height,
	knots: knotsOf(heights),
	// Its description counts every stage in one sentence, for which there is no room; its subtitle says what is drawn.
	picture: {
		...size,
		alt: altOf(figure.title, `${figure.subtitle}. ${figure.description}`),
		sources: figure.credit(NAMED)
	}
});
