import { pictureSvg } from '#lib/charts/picture/svg.ts';
import { chart, chartIds } from '#lib/server/charts.ts';
import { look } from '#lib/server/picture.ts';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = () => chartIds().map((id) => ({ chart: id }));

export const GET = ({ params }: { params: { chart: string } }) =>
	new Response(pictureSvg(chart(params.chart), look()), { headers: { 'content-type': 'image/svg+xml' } });
