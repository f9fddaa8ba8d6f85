/** Sites on the live map: the same shapes as on the still one, gathered into counted groups where they crowd. */
import { Marker, type GeoJSONSource, type Map as LiveMap } from 'maplibre-gl';
import type { Feature, FeatureCollection, Point } from 'geojson';
import { dodge } from './dodge.ts';
import { kind, markClasses, type Site } from './site.ts';
import { sayStage, shapeOf, stages } from './stages.ts';

/** `picked` counts 1 for a site that is picked out; a group sums it up. */
export type Sites = FeatureCollection<Point, Omit<Site, 'lon' | 'lat'> & { picked?: 0 | 1 }>;

/** Nearness from which nothing is gathered any more: near sites are moved apart instead. */
const SPREAD_ZOOM = 5;

const svg = (name: string, attributes: Record<string, string | number>): SVGElement => {
	const el = document.createElementNS('http://www.w3.org/2000/svg', name);
	for (const [key, value] of Object.entries(attributes)) el.setAttribute(key, String(value));
	return el;
};

function button(label: string, className: string, size: number): { el: HTMLButtonElement; art: SVGElement } {
	const el = document.createElement('button');
	el.type = 'button';
	el.tabIndex = -1;
	el.className = className;
	el.setAttribute('aria-label', label);
	el.title = label;
	const art = svg('svg', { viewBox: `${-size / 2} ${-size / 2} ${size} ${size}`, width: size, height: size });
	el.append(art);
	return { el, art };
}

/** A mark for one site. */
function siteMark(s: Sites['features'][number]['properties']): HTMLButtonElement {
	const classes = `live-mark ${markClasses(s)}`;
	const { el, art } = button(`${s.name}: ${kind(s)}`, classes, 24);
	el.dataset.site = s.id;
	if (s.precision === 'district') art.append(svg('use', { class: 'haze', href: '#m-haze' }));
	art.append(svg('use', { class: 'mark', href: `#m-${shapeOf(s)}` }));
	return el;
}

/** A mark for a group: its number in a ring that is parted by stage. */
function groupMark(count: number, byStage: Record<string, number>): HTMLButtonElement {
	const parts = stages.filter((s) => byStage[s.id]);
	const inside = parts.map((s) => sayStage(s, byStage[s.id]!));
	const r = count < 10 ? 13 : count < 30 ? 16 : 19;
	const { el, art } = button(
		`${count} here: ${inside.join(', ')}. Enter goes nearer.`,
		'live-group',
		2 * r + 6
	);
	el.dataset.count = String(count);
	art.append(svg('circle', { r, class: 'group-ground' }));
	const round = 2 * Math.PI * r;
	let from = 0;
	for (const s of parts) {
		const part = (byStage[s.id]! / count) * round;
		const gap = parts.length > 1 ? 1.5 : 0;
		art.append(
			svg('circle', {
				r,
				class: `group-part ${s.id}`,
				'stroke-dasharray': `${Math.max(1, part - gap)} ${round}`,
				'stroke-dashoffset': -from,
				transform: 'rotate(-90)'
			})
		);
		from += part;
	}
	const number = svg('text', { 'text-anchor': 'middle', y: 4.5 });
	number.textContent = String(count);
	art.append(number);
	return el;
}

/** Adds the source that gathers sites; its one layer draws nothing but makes the source answer questions. */
export function addSites(map: LiveMap, sites: Sites): void {
	const tally = Object.fromEntries(
		stages.map((s) => [s.id, ['+', ['case', ['==', ['get', 'stage'], s.id], 1, 0]]])
	);
	map.addSource('sites', {
		type: 'geojson',
		data: sites,
		cluster: true,
		clusterRadius: 30,
		clusterMaxZoom: SPREAD_ZOOM - 1,
		clusterMinPoints: 3,
		clusterProperties: { ...tally, picked: ['+', ['coalesce', ['get', 'picked'], 0]] }
	});
	map.addLayer({
		id: 'sites',
		type: 'circle',
		source: 'sites',
		paint: { 'circle-radius': 0, 'circle-opacity': 0 }
	});
}

/** Keeps the marks on the map equal to what the source answers. Gives a function that does it now. */
export function keepMarks(map: LiveMap, pick: (id: string, mark: HTMLElement) => void): () => void {
	const drawn = new Map<string, Marker>();
	const make = (f: Feature, at: [number, number]): Marker => {
		const p = f.properties as Record<string, unknown>;
		let element: HTMLButtonElement;
		if (p.cluster) {
			element = groupMark(Number(p.point_count), p as Record<string, number>);
			element.addEventListener('click', async (e) => {
				e.stopPropagation();
				const source = map.getSource<GeoJSONSource>('sites');
				const zoom = await source?.getClusterExpansionZoom(Number(p.cluster_id));
				map.easeTo({ center: at, zoom: (zoom ?? map.getZoom()) + 0.4 });
				map.getCanvas().focus();
			});
		} else {
			element = siteMark(p as unknown as Sites['features'][number]['properties']);
			element.addEventListener('click', (e) => {
				e.stopPropagation();
				pick(String(p.id), element);
			});
		}
		return new Marker({ element, opacityWhenCovered: '0' }).setLngLat(at).addTo(map);
	};
	return () => {
		if (!map.getSource('sites')) return;
		const wanted = new Map<string, Feature>();
		for (const f of map.querySourceFeatures('sites')) {
			const p = f.properties;
			wanted.set(p.cluster ? `group/${p.cluster_id}/${p.point_count}` : String(p.id), f);
		}
		for (const [key, marker] of drawn) {
			if (wanted.has(key)) continue;
			marker.remove();
			drawn.delete(key);
		}
		const single: { id: string; x: number; y: number }[] = [];
		for (const [key, f] of wanted) {
			const at = (f.geometry as Point).coordinates as [number, number];
			if (!drawn.has(key)) drawn.set(key, make(f, at));
			drawn.get(key)!.getElement().classList.toggle('picked', Boolean(f.properties?.picked));
			const { x, y } = map.project(at);
			if (!f.properties?.cluster) single.push({ id: key, x, y });
		}
		// What is too near to be told apart is moved aside, as on the still map.
		const apart = dodge(single, undefined, 15);
		single.forEach((s, i) => {
			const [dx, dy] = [apart[i]!.x - s.x, apart[i]!.y - s.y];
			drawn.get(s.id)?.setOffset(Math.hypot(dx, dy) < 1.5 ? [0, 0] : [dx, dy]);
		});
	};
}
