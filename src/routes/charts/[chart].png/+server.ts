import { pictured, picturePng } from '#lib/server/picture.ts';
import { fileName, formNames, formOf } from '#lib/text/picture-forms.ts';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = () =>
	pictured().flatMap((id) => formNames.map((form) => ({ chart: fileName(id, form) })));

export const GET = ({ params }: { params: { chart: string } }) => {
	const { id, form } = formOf(params.chart);
	return new Response(picturePng(id, form), { headers: { 'content-type': 'image/png' } });
};
