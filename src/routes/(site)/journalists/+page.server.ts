import { citations } from '#lib/text/cite/write.ts';
import { formatNumber } from '#lib/text/numbers.ts';
import { chapters } from '#lib/server/chapters.ts';
import { chart, chartIds, charts } from '#lib/server/charts.ts';
import { siteCited } from '#lib/server/cite.ts';
import { editions } from '#lib/server/editions.ts';
import { kit } from '#lib/server/kit.ts';
import { embeddable } from '#lib/ui/embeddable.ts';

/** The chart that stands for all of them in the examples. */
const EXAMPLE = 'magnet-exports-monthly';

/** A size in words: '18.2 MB'. */
const megabytes = (bytes: number): string => `${formatNumber(Math.round(bytes / 1e5) / 10)} MB`;

/** What the page says in numbers: all of it is counted, none typed. */
export const load = async () => ({
	charts: chartIds().length,
	chapters: chapters().length,
	frozen: editions().length,
	withheld: charts()
		.filter((one) => one.withheld.length)
		.map(({ id, title }) => ({ id, title })),
	kit: megabytes((await kit()).length),
	example: embeddable(chart(EXAMPLE)),
	citations: citations(siteCited())
});
