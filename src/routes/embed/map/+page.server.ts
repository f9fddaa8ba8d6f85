import { mapFigure } from '#lib/server/maps.ts';

export function load() {
	return {
		figure: mapFigure({
			id: 'map',
			region: 'world',
			title: 'Where rare earths are mined, separated and made into magnets',
			light: true
		})
	};
}
