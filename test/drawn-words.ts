/** The words of a drawn picture, read from its SVG: where each stands and how large it is. */
import { load } from 'cheerio';
import { textWidth } from '#lib/charts/scene/letters.ts';

export interface Word {
	text: string;
	x: number;
	y: number;
	size: number;
	anchor: string;
	bold: boolean;
	/** Its parts, each in a look of its own. */
	runs: { text: string; size: number; bold: boolean }[];
	/** Whether it belongs to the drawing. */
	drawn: boolean;
}

/** Each text of an SVG where it stands on the whole, with all that its groups do to it. A rim under a text is none. */
export function texts(svg: string): Word[] {
	const $ = load(svg, { xml: true });
	const found = $('text:not([aria-hidden])')
		.get()
		.map((node): Word => {
			const at = { x: Number($(node).attr('x')), y: Number($(node).attr('y')), zoom: 1 };
			for (const group of $(node).parents('g').get()) {
				const move = $(group).attr('transform') ?? '';
				const [, dx = 0, dy = 0] = /translate\(([\d.-]+) ([\d.-]+)\)/.exec(move)?.map(Number) ?? [];
				const zoom = Number(/scale\(([\d.]+)\)/.exec(move)?.[1] ?? 1);
				Object.assign(at, { x: dx + at.x * zoom, y: dy + at.y * zoom, zoom: at.zoom * zoom });
			}
			return {
				text: $(node).text(),
				x: at.x,
				y: at.y,
				size: Number($(node).attr('font-size')) * at.zoom,
				anchor: $(node).attr('text-anchor') ?? 'start',
				bold: $(node).attr('font-weight') === '600',
				runs: $(node)
					.contents()
					.get()
					.map((part) => ({
						text: $(part).text(),
						size: Number($(part).attr('font-size') ?? $(node).attr('font-size')) * at.zoom,
						bold: ($(part).attr('font-weight') ?? $(node).attr('font-weight')) === '600'
					})),
				drawn: $(node).parents('g').length > 0
			};
		});
	return [...new Map(found.map((word) => [`${word.text} ${word.x} ${word.y}`, word])).values()];
}

/** The room of a text in px: left, right, top, bottom. */
export function room({ runs, x, y, size, anchor }: Word): [number, number, number, number] {
	const wide = runs.reduce((sum, run) => sum + textWidth(run.text, run.size, run.bold), 0);
	const left = anchor === 'end' ? x - wide : anchor === 'middle' ? x - wide / 2 : x;
	return [left, left + wide, y - size * 0.74, y + size * 0.22];
}

/** Words that stand over others, as pairs. */
export const over = (all: Word[]): string[] =>
	all.flatMap((a, i) =>
		all.slice(i + 1).flatMap((b) => {
			const [p, q] = [room(a), room(b)];
			return p[0] < q[1] && q[0] < p[1] && p[2] < q[3] && q[2] < p[3] ? [`${a.text} × ${b.text}`] : [];
		})
	);
