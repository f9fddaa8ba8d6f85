/** Where the site will stand, from the environment. Both without a slash at the end. */

/** The origin: SITE_URL, else what `npm start` serves. */
export const origin = (process.env.SITE_URL ?? 'http://localhost:4173').replace(/\/+$/, '');

/** The sub-path: BASE_PATH such as /metals, else the root of the host. */
export const base = /** @type {'' | `/${string}`} */ ((process.env.BASE_PATH ?? '').replace(/\/+$/, ''));

/** Where readers report errors: REPORT_TO, a mailto: or a web address with {subject} and {text}; '' for none. */
export const reportTo = process.env.REPORT_TO ?? '';
