import { pictureFile } from '#lib/server/picture.ts';
import { takenIds } from '#lib/server/taken.ts';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = () => takenIds().map((id) => ({ chart: id }));

export const GET = ({ params }: { params: { chart: string } }) =>
	new Response(pictureFile(params.chart), { headers: { 'content-type': 'image/svg+xml' } });
