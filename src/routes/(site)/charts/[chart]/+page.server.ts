import { chart, chartIds } from '#lib/server/charts.ts';
import { pictureSize } from '#lib/charts/picture/picture.ts';

export const entries = () => chartIds().map((id) => ({ chart: id }));

export const load = ({ params }: { params: { chart: string } }) => {
	const one = chart(params.chart);
	return { chart: one, picture: pictureSize(one) };
};
