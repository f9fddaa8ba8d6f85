import { chart, chartIds } from '#lib/server/charts.ts';
import { picturePng } from '#lib/server/picture.ts';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = () => chartIds().map((id) => ({ chart: id }));

export const GET = ({ params }: { params: { chart: string } }) =>
	new Response(picturePng(chart(params.chart)), { headers: { 'content-type': 'image/png' } });
