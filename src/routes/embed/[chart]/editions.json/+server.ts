import { json } from '@sveltejs/kit';
import { chartIds } from '#lib/server/charts.ts';
import { content } from '#lib/server/content.ts';
import { editions, editionsOf } from '#lib/server/editions.ts';
import { notices } from '#lib/server/editions/notice.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** Everything that has an embed, or ever had an edition. */
export const entries = () =>
	[...new Set([...chartIds(), 'map', ...editions().map(({ id }) => id)])].map((id) => ({ chart: id }));

export const GET = ({ params }: { params: { chart: string } }) =>
	json(notices(params.chart, editionsOf(params.chart), content().tables.corrections));
