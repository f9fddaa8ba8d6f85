import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sha256, type Edition } from '#lib/server/editions/manifest.ts';

/** Addresses below the base path that lead nowhere in a built folder. */
export const lostAddresses = (folder: string, addresses: readonly string[]): string[] =>
	addresses.filter((address) => !existsSync(path.join(folder, address.replace(/\/$/, '/index.html'))));

/** Every address that was ever given out with an edition, and what is wrong with it in a built folder. */
export function replay(folder: string, editions: readonly Edition[]): string[] {
	return editions.flatMap(({ id, n, files, fonts }) => {
		const home = id === 'map' ? 'map/index.html' : `charts/${id}/index.html`;
		const forms = ['svg', 'png', 'json'].map((form) => `charts/${id}.${form}`);
		const live = [home, ...forms, `embed/${id}/index.html`, `embed/${id}/editions.json`]
			.filter((file) => !existsSync(path.join(folder, file)))
			.map((file) => `/${file} leads nowhere, but edition ${n} of ${id} needs it`);
		const kept = Object.entries(files).flatMap(([name, hash]) => {
			const file = `embed/${id}/v/${n}/${name}`;
			if (!existsSync(path.join(folder, file))) return [`/${file} leads nowhere`];
			return sha256(readFileSync(path.join(folder, file))) === hash
				? []
				: [`/${file} is not what was frozen`];
		});
		const letters = Object.entries(fonts)
			.filter(([address, hash]) => {
				const file = path.join(folder, address);
				return !existsSync(file) || sha256(readFileSync(file)) !== hash;
			})
			.map(([address]) => `${address} is not what edition ${n} of ${id} rests on`);
		return [...live, ...kept, ...letters];
	});
}
