/** The live map. Loaded only on the reader's wish; whatever goes wrong here leaves the still maps as they are. */
import {
	FullscreenControl,
	Map as LiveMap,
	NavigationControl,
	Popup,
	setWorkerUrl,
	type GeoJSONSource
} from 'maplibre-gl';
import engineStyle from 'maplibre-gl/dist/maplibre-gl.css?url';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { cardOf } from './card.ts';
import type { Item } from './items.ts';
import { colours, paints, style } from './live-style.ts';
import { addSites, keepMarks, type Sites } from './live-marks.ts';
import { region } from './regions.ts';
import { rove } from './roving.ts';
import type { View } from './view.ts';
import { worldShapes, type WorldFile } from './world-shapes.ts';

export interface Live {
	/** Shows what the view shows: these sites, this region, this site picked out. */
	show(view: View, ids: ReadonlySet<string>): void;
	remove(): void;
}

export interface Wish {
	/** The box that holds the still maps. */
	stage: HTMLElement;
	items: ReadonlyMap<string, Item>;
	/** Addresses of the basemap and of the sites. */
	basemap: string;
	sites: string;
	view: View;
	/** Told in words what is being done. */
	progress: (words: string) => void;
	/** A site was chosen, or '' when its card was closed. */
	pick: (id: string) => void;
	/** The map is gone; why, in words. */
	lost: (reason: string) => void;
}

async function load<T>(address: string, what: string): Promise<T> {
	try {
		const answer = await fetch(address);
		if (!answer.ok) throw new Error(String(answer.status));
		return (await answer.json()) as T;
	} catch {
		throw new Error(`${what} could not be loaded.`);
	}
}

async function engineParts(): Promise<void> {
	const css = document.createElement('link');
	css.rel = 'stylesheet';
	css.href = engineStyle;
	const styled = new Promise((done, fail) => {
		css.onload = done;
		css.onerror = () => fail(new Error('The style of the live map could not be loaded.'));
	});
	document.head.append(css);
	// Asked for here, so that a blocked worker is noticed at once and not by waiting.
	const worker = fetch(workerUrl).then(
		(r) => {
			if (!r.ok) throw new Error('The worker of the live map could not be loaded.');
		},
		() => {
			throw new Error('The worker of the live map could not be loaded.');
		}
	);
	await Promise.all([styled, worker]);
}

const hasWebGL = (): boolean => {
	try {
		return Boolean(document.createElement('canvas').getContext('webgl2'));
	} catch {
		return false;
	}
};

/** Starts the live map over the still one. Throws an Error whose message can be shown to the reader. */
export async function start(wish: Wish): Promise<Live> {
	const { stage, progress } = wish;
	if (!hasWebGL()) throw new Error('This browser has no WebGL, so the map cannot be moved.');
	progress('Loading the map …');
	const [file, sites] = await Promise.all([
		load<WorldFile>(wish.basemap, 'The land and borders'),
		load<Sites>(wish.sites, 'The plants and mines'),
		engineParts()
	]);
	progress('Drawing the map …');
	setWorkerUrl(workerUrl);

	// The live map lies over the still map that is seen first, at the same place and size.
	const host = document.createElement('div');
	host.className = 'live-host';
	const shown = [...stage.querySelectorAll<HTMLElement>('.still-map')].find((el) => el.offsetWidth > 0);
	const box = shown?.getBoundingClientRect();
	const frame = stage.getBoundingClientRect();
	const tall = Math.max(340, Math.min(box?.height ?? 480, innerHeight * 0.85));
	const ground = document.createElement('div');
	ground.style.height = `${tall}px`;
	host.style.top = `${box ? box.y - frame.y : 0}px`;
	host.append(ground);
	stage.append(host);
	// A phone shows no world: there the live map begins where the first still map is.
	const extent =
		wish.view.region === 'world'
			? (shown?.closest('figure')?.id.replace('still-', '') ?? 'world')
			: wish.view.region;

	const gentle = matchMedia('(prefers-reduced-motion: reduce)').matches;
	let map: LiveMap;
	const remove = () => {
		watch.disconnect();
		dark.removeEventListener('change', repaint);
		map?.remove();
		host.remove();
	};
	const repaint = () => {
		const c = colours();
		for (const [layer, paint, colour] of paints)
			map.setPaintProperty(layer, paint as never, c[colour] as never);
	};
	const dark = matchMedia('(prefers-color-scheme: dark)');
	const watch = new MutationObserver(repaint);

	const bounds = (id: string): [number, number, number, number] => region(id).box;
	try {
		map = new LiveMap({
			container: ground,
			style: style(worldShapes(file), file.names, colours()),
			bounds: bounds(extent),
			fitBoundsOptions: { padding: 12 },
			cooperativeGestures: true,
			attributionControl: { compact: true, customAttribution: 'Natural Earth' },
			pitchWithRotate: false,
			dragRotate: false,
			touchPitch: false,
			maxPitch: 0,
			maxZoom: 12,
			fadeDuration: 0,
			locale: { 'Map.Title': 'Live map of plants and mines. Arrow keys move it, plus and minus zoom.' }
		});
	} catch {
		host.remove();
		throw new Error('This browser could not start the live map.');
	}
	map.touchZoomRotate.disableRotation();
	map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
	map.addControl(new FullscreenControl({ container: host }), 'top-right');

	try {
		await new Promise<void>((done, fail) => {
			const late = setTimeout(() => fail(new Error('The live map did not answer in time.')), 20_000);
			map.once('load', () => {
				addSites(map, sites);
				map.once('idle', () => {
					clearTimeout(late);
					done();
				});
			});
			map.once('webglcontextlost', () => fail(new Error('The browser took the drawing surface away.')));
		});
	} catch (error) {
		remove();
		throw error;
	}

	let popup: Popup | undefined;
	let picked = wish.view.site;
	const open = (id: string, from?: HTMLElement) => {
		popup?.remove();
		const item = wish.items.get(id);
		const spot = sites.features.find((f) => f.properties.id === id);
		if (!item || !spot) return;
		const mine = new Popup({ maxWidth: '280px', offset: 14 })
			.setLngLat(spot.geometry.coordinates as [number, number])
			.setDOMContent(cardOf(item))
			.addTo(map);
		popup = mine;
		mine.on('close', () => {
			if (popup !== mine) return;
			popup = undefined;
			wish.pick('');
			from?.focus();
		});
	};
	const refresh = keepMarks(map, (id, mark) => {
		picked = id;
		wish.pick(id);
		open(id, mark);
	});
	refresh();
	const restop = rove(host, '.live-mark, .live-group');
	const settle = () => {
		refresh();
		restop();
		host.classList.toggle('near', map.getZoom() >= 5);
	};
	map.on('moveend', settle);
	map.on('sourcedata', (e) => {
		if (e.sourceId === 'sites' && e.isSourceLoaded) settle();
	});
	settle();
	map.on('webglcontextlost', () =>
		wish.lost(
			'The browser took the drawing surface of the live map away. The still maps and the list hold the same plants and mines.'
		)
	);
	dark.addEventListener('change', repaint);
	watch.observe(document.documentElement, { attributeFilter: ['data-theme'] });

	let current = {
		view: wish.view,
		ids: new Set(sites.features.map((f) => f.properties.id)) as ReadonlySet<string>
	};
	const shownSites = () => sites.features.filter((f) => current.ids.has(f.properties.id));
	const isPicked = (f: Sites['features'][number]) => current.view.sites.includes(f.properties.id);
	const fitTo = (some: Sites['features'], maxZoom = 8) => {
		const at = some.map((f) => f.geometry.coordinates);
		if (!at.length) return;
		const [xs, ys] = [at.map((p) => p[0]!), at.map((p) => p[1]!)];
		map.fitBounds([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)], {
			padding: 48,
			maxZoom,
			animate: !gentle
		});
	};
	const tools = document.createElement('div');
	tools.className = 'live-tools';
	const tool = (name: string, act: (el: HTMLButtonElement) => void) => {
		const el = document.createElement('button');
		el.type = 'button';
		el.textContent = name;
		el.addEventListener('click', () => act(el));
		tools.append(el);
	};
	tool('Fit to what is shown', () => fitTo(shownSites()));
	tool('Whole region', () => map.fitBounds(bounds(current.view.region), { padding: 12, animate: !gentle }));
	tool('Globe', (el) => {
		const globe = map.getProjection()?.type === 'globe';
		map.setProjection({ type: globe ? 'mercator' : 'globe' });
		el.textContent = globe ? 'Globe' : 'Flat';
	});
	host.append(tools);
	progress('The live map is ready.');

	let first = true;
	return {
		show(view, ids) {
			const moved = !first && view.region !== current.view.region;
			const others = view.sites.join() !== (first ? '' : current.view.sites.join());
			const changed = others || ids.size !== current.ids.size || [...ids].some((id) => !current.ids.has(id));
			current = { view, ids };
			const features = shownSites().map((f) => ({
				...f,
				properties: { ...f.properties, picked: isPicked(f) ? (1 as const) : (0 as const) }
			}));
			if (changed) map.getSource<GeoJSONSource>('sites')?.setData({ ...sites, features });
			if (moved) map.fitBounds(bounds(view.region), { padding: 12, animate: !gentle });
			// Not so near that nothing around is known.
			if (others) fitTo(features.filter(isPicked), 7);
			if (view.site !== picked || first) {
				picked = view.site;
				if (view.site) open(view.site);
				else {
					const old = popup;
					popup = undefined;
					old?.remove();
				}
			}
			first = false;
		},
		remove
	};
}
