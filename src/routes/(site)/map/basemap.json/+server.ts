import { json } from '@sveltejs/kit';
import { basemap } from '#lib/server/basemap.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** Countries of Natural Earth with a point for each name, for the live map. */
export const GET = () => json(basemap());
