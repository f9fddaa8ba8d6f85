/* What `npm start` does once Node is known to be new enough. */
import { buildSite, installDependencies } from './setup.mjs';
import { sayErrors, Stop } from './steps.mjs';

const WISHED = 4173;

/** Sets up, builds and serves, and prints the address. */
export const main = () =>
	sayErrors(async () => {
		await installDependencies();
		await buildSite();
		const [{ serve }, { base, origin }] = await Promise.all([import('./serve.mjs'), import('./place.js')]);
		const wished = Number(process.env.PORT ?? WISHED);
		if (!Number.isInteger(wished) || wished < 0 || wished > 65_535)
			throw new Stop(`PORT is '${process.env.PORT}', and a port is a number from 1 to 65535.`);
		const { port } = await firstFree(wished, (at) => serve({ port: at, base }));
		if (port !== wished) console.log(`Port ${wished} is taken, so the site is served on ${port}.`);
		if (origin.includes('localhost') && origin !== `http://localhost:${port}`)
			console.log(
				`Embed codes and citations in it name ${origin}; set SITE_URL=http://localhost:${port} to have them name this address.`
			);
		console.log(`\n  Seventeen Metals is at http://localhost:${port}${base}/\n\n  Ctrl+C stops it.`);
	});

/**
 * Tries a port and the nineteen after it.
 * @template T
 * @param {number} from
 * @param {(port: number) => Promise<T>} listen
 * @returns {Promise<T>}
 */
async function firstFree(from, listen) {
	for (let port = from; port < from + 20; port++) {
		try {
			return await listen(port);
		} catch (error) {
			const { code } = /** @type {NodeJS.ErrnoException} */ (error);
			if (code === 'EACCES')
				throw new Stop(`Port ${port} may not be used by this account: set PORT to one above 1023.`);
			if (code !== 'EADDRINUSE') throw error;
		}
	}
	throw new Stop(`The ports ${from} to ${from + 19} are all taken: set PORT to a free one.`);
}
