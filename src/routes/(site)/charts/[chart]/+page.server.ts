import { chart, chartIds } from '#lib/server/charts.ts';

export const entries = () => chartIds().map((id) => ({ chart: id }));

export const load = ({ params }: { params: { chart: string } }) => ({ chart: chart(params.chart) });
