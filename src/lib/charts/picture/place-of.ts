import { absolute } from '../../text/address.ts';
import type { ChartBundle } from '../bundle.ts';
import { THEMES } from '../themes.ts';

/** The chapter that tells of a chart. */
export interface Chapter {
	number: number;
	slug: string;
	title: string;
}

/** To which theme and chapter a chart belongs, as machines read it in the index and in the chart's own file. */
export const placeOf = ({ theme }: Pick<ChartBundle, 'theme'>, chapter: Chapter | null) => ({
	theme: theme ? { id: theme, name: THEMES[theme] ?? theme } : null,
	chapter: chapter && {
		number: chapter.number,
		slug: chapter.slug,
		title: chapter.title,
		address: absolute(`/chapters/${chapter.slug}/`)
	}
});
