import { absolute } from '#lib/text/address.ts';

export const prerender = true;

type Entries = () => Record<string, string>[] | Promise<Record<string, string>[]>;

/** Pages are found by their files; a route with a parameter says its addresses by its own `entries`. */
const pages = Object.keys(import.meta.glob('/src/routes/(site)/**/+page.svelte'));
const loaders = import.meta.glob<{ entries?: Entries }>([
	'/src/routes/(site)/**/+page.ts',
	'/src/routes/(site)/**/+page.server.ts'
]);

/** The addresses that one route is built at. */
async function addresses(file: string): Promise<string[]> {
	const folder = file.slice(0, file.lastIndexOf('/'));
	const pattern = folder.replace('/src/routes', '').replaceAll(/\/\([^)]+\)/g, '') + '/';
	if (!pattern.includes('[')) return [pattern];
	const modules = await Promise.all(
		['ts', 'server.ts'].map((ending) => loaders[`${folder}/+page.${ending}`]?.())
	);
	const entries = modules.find((module) => module?.entries)?.entries;
	if (!entries) throw new Error(`${folder} has a parameter and must export 'entries' to be in the sitemap`);
	return (await entries()).map((values) =>
		pattern.replaceAll(/\[(?:\.\.\.)?(\w+)[^\]]*\]/g, (_, name: string) => values[name] ?? '')
	);
}

export const GET = async () => {
	const found = (await Promise.all(pages.map(addresses))).flat();
	const urls = found
		.filter((address) => address !== '/404.html/')
		.sort()
		.map((address) => `\t<url><loc>${absolute(address)}</loc></url>`);
	const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
	return new Response(xml, { headers: { 'content-type': 'application/xml' } });
};
