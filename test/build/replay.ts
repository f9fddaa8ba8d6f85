import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sha256, type Edition } from '#lib/server/editions/manifest.ts';

/** Every address that was ever given out with an edition, and what is wrong with it in a built folder. */
export function replay(folder: string, editions: readonly Edition[]): string[] {
	return editions.flatMap(({ id, n, files }) => {
		const home = id === 'map' ? 'map/index.html' : `charts/${id}/index.html`;
		const live = [home, `embed/${id}/index.html`, `embed/${id}/editions.json`]
			.filter((file) => !existsSync(path.join(folder, file)))
			.map((file) => `/${file} leads nowhere, but edition ${n} of ${id} needs it`);
		const kept = Object.entries(files).flatMap(([name, hash]) => {
			const file = `embed/${id}/v/${n}/${name}`;
			if (!existsSync(path.join(folder, file))) return [`/${file} leads nowhere`];
			return sha256(readFileSync(path.join(folder, file))) === hash
				? []
				: [`/${file} is not what was frozen`];
		});
		return [...live, ...kept];
	});
}
