/** What the embed dialog needs of a chart. */
import type { ChartBundle } from '#lib/charts/bundle.ts';
import { creditLine } from '#lib/charts/spec/credit.ts';
import { type Embeddable, MOST_ALT, sentencesWithin } from '#lib/embed/code.ts';

/** Publishers that a line below a picture names. */
const NAMED = 2;

type Told = Pick<
	ChartBundle,
	'id' | 'title' | 'description' | 'height' | 'picture' | 'sources' | 'as_of' | 'counted_by'
>;

/** A chart as the dialog hands it out. */
export function embeddable(chart: Told): Embeddable {
	const title = /[.!?]$/.test(chart.title) ? chart.title : `${chart.title}.`;
	return {
		id: chart.id,
		title: chart.title,
		page: `/charts/${chart.id}/`,
		height: chart.height,
		picture: {
			...chart.picture,
			alt: sentencesWithin(`${title} ${chart.description}`, MOST_ALT),
			sources: creditLine(chart, NAMED)
		}
	};
}
