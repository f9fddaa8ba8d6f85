/** The style of the live map: the page's own colours, no outside glyphs, sprites or tiles. */
import type { StyleSpecification } from 'maplibre-gl';
import type { Point } from 'geojson';
import type { WorldFile, WorldShapes } from './world-shapes.ts';

export type Colours = Record<'water' | 'land' | 'line' | 'paper' | 'ink-2' | 'edge', string>;

/** The colours of the theme that the page shows now. */
export function colours(): Colours {
	const style = getComputedStyle(document.documentElement);
	const names = ['water', 'land', 'line', 'paper', 'ink-2', 'edge'] as const;
	return Object.fromEntries(names.map((n) => [n, style.getPropertyValue(`--${n}`).trim()])) as Colours;
}

/** Which paint of which layer follows which colour. */
export const paints: readonly [string, string, keyof Colours][] = [
	['water', 'background-color', 'water'],
	['land', 'fill-color', 'land'],
	['coast', 'line-color', 'edge'],
	['borders', 'line-color', 'paper'],
	['disputed', 'line-color', 'paper'],
	['names', 'text-color', 'ink-2'],
	['names', 'text-halo-color', 'land']
];

/** The whole style: land, coast, borders, names, and the sites as a source that gathers near ones. */
export function style(shapes: WorldShapes, names: WorldFile['names'], c: Colours): StyleSpecification {
	const data = (d: WorldShapes[keyof WorldShapes]) => ({ type: 'geojson' as const, data: d, tolerance: 0.2 });
	const points = names.map(({ lon, lat, ...properties }) => ({
		type: 'Feature' as const,
		geometry: { type: 'Point', coordinates: [lon, lat] } satisfies Point,
		properties
	}));
	return {
		version: 8,
		sources: {
			land: data(shapes.land),
			coast: data(shapes.coast),
			borders: data(shapes.borders),
			disputed: data(shapes.disputed),
			names: { type: 'geojson', data: { type: 'FeatureCollection', features: points } }
		},
		layers: [
			{ id: 'water', type: 'background', paint: { 'background-color': c.water } },
			{ id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': c.land, 'fill-antialias': false } },
			{
				id: 'coast',
				type: 'line',
				source: 'coast',
				paint: { 'line-color': c.edge, 'line-width': 0.6, 'line-opacity': 0.7 }
			},
			{ id: 'borders', type: 'line', source: 'borders', paint: { 'line-color': c.paper, 'line-width': 1.2 } },
			{
				id: 'disputed',
				type: 'line',
				source: 'disputed',
				paint: { 'line-color': c.paper, 'line-width': 1.2, 'line-dasharray': [3, 2] }
			},
			{
				id: 'names',
				type: 'symbol',
				source: 'names',
				filter: ['<=', ['get', 'rank'], ['step', ['zoom'], 1, 1, 2, 2.4, 3, 3.2, 4, 4.5, 5]],
				layout: {
					'text-field': ['get', 'name'],
					'text-font': ['Instrument Sans'],
					'text-size': 12,
					'text-max-width': 7,
					'symbol-sort-key': ['get', 'rank']
				},
				paint: { 'text-color': c['ink-2'], 'text-halo-color': c.land, 'text-halo-width': 1.2 }
			}
		]
	};
}
