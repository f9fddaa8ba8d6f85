import type { Plugin } from 'vite';
import { origin } from './place.js';

/** Says, while building, when the site's own address is only this machine's: it stands in pictures, codes and citations. */
export function sayOrigin(): Plugin {
	return {
		name: 'say-origin',
		apply: 'build',
		configResolved({ logger }) {
			if (process.env.SITE_URL) return;
			logger.warnOnce(
				`SITE_URL is not set: pictures, embed codes and citations will name ${origin}. Set it before others get them.`
			);
		}
	};
}
