import { oembed } from '#lib/embed/oembed.ts';
import { chart, chartIds } from '#lib/server/charts.ts';
import { sharedPicture } from '#lib/ui/shared-picture.ts';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = () => chartIds().map((id) => ({ chart: id }));

export const GET = ({ params }: { params: { chart: string } }) => {
	const { id, title, height } = chart(params.chart);
	const answer = oembed({ id, title, page: `/charts/${id}/`, height, picture: sharedPicture(id) });
	return new Response(answer, { headers: { 'content-type': 'application/json' } });
};
