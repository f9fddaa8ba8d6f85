import { EMBED_TITLE } from '#lib/map/figure.ts';
import { mapFigure } from '#lib/server/maps.ts';

export function load() {
	return {
		figure: mapFigure({
			id: 'map',
			region: 'world',
			title: EMBED_TITLE
		})
	};
}
