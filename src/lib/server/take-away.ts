/** What the page of a chart, or of the map, says beside it to those who take it away. */
import { citationsOf, creditsOf } from '#lib/charts/picture/credits.ts';
import { report } from '#lib/text/report.ts';
import { chartCoverage } from './chart-coverage.ts';
import { content } from './content.ts';
import { editionOf, offeredEditions } from './editions.ts';
import { taken } from './taken.ts';

/** Its editions, how it is cited, credited and reported on, and what its rows cover. @throws that there is no such chart */
export function takeAway(id: string) {
	const one = taken(id);
	const edition = editionOf(id);
	return {
		edition,
		editions: offeredEditions(id),
		citations: citationsOf(one, edition),
		credits: creditsOf(one, edition),
		report: report({ id, title: one.title, asOf: one.as_of, edition }),
		coverage: chartCoverage(one),
		keywords: content().package.keywords as string[]
	};
}
