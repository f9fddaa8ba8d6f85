import type { Handle } from '@sveltejs/kit';

/** Marks that only a hydrating client would read; nothing here hydrates, so they are bytes for nothing. */
const HYDRATION_MARKS = /<!--(?:\[[!0-9-]*|\]|\$?[0-9a-z]{0,7})-->/g;

/** Kit leaves a switched-off link beside each style sheet that it writes into the page, for a client that never comes. */
const UNUSED_SHEETS =
	/<link [^>]*rel="stylesheet"[^>]* disabled[^>]*>|<link [^>]*disabled[^>]*rel="stylesheet"[^>]*>/g;

/** Embeds are light unless their address asks otherwise; every page loses the marks it does not need. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => {
			const lean = html.replace(HYDRATION_MARKS, '').replace(UNUSED_SHEETS, '');
			return event.route.id?.startsWith('/embed')
				? lean.replace('data-theme="auto"', 'data-theme="light"')
				: lean;
		}
	});
