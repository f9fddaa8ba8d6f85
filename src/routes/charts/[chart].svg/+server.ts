import { pictured, pictureFile } from '#lib/server/picture.ts';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = () => pictured().map((id) => ({ chart: id }));

export const GET = ({ params }: { params: { chart: string } }) =>
	new Response(pictureFile(params.chart), { headers: { 'content-type': 'image/svg+xml' } });
