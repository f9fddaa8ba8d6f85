import type { Handle, HandleServerError } from '@sveltejs/kit';
import { building } from '$app/environment';
import { isFrozen } from '#lib/text/edition.ts';
import { lean } from '#lib/server/lean-page.ts';

/** Every page loses what it does not need; embeds are light unless their address asks otherwise. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => {
			const page = building ? lean(html) : html;
			return event.route.id?.startsWith('/embed')
				? page.replace('data-theme="auto"', 'data-theme="light"')
				: page;
		}
	});

/** While building, a link to a frozen edition finds no route: it lies in static/, and svelte.config.js looks for it there. */
export const handleError: HandleServerError = ({ error, event, status }) => {
	if (building && isFrozen(event.url.pathname)) return;
	console.error(`[${status}] ${event.request.method} ${event.url.pathname}`, status === 404 ? '' : error);
};
