import type { Handle } from '@sveltejs/kit';
import { building } from '$app/environment';
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
