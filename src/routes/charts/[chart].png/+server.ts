import { picturePng } from '#lib/server/picture.ts';
import { takenIds } from '#lib/server/taken.ts';
import { fileName, formNames, formOf } from '#lib/text/picture-forms.ts';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = () =>
	takenIds().flatMap((id) => formNames.map((form) => ({ chart: fileName(id, form) })));

export const GET = async ({ params }: { params: { chart: string } }) => {
	const { id, form } = formOf(params.chart);
	return new Response(await picturePng(id, form), { headers: { 'content-type': 'image/png' } });
};
