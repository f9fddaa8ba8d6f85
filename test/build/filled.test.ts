import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFrozen } from '#lib/text/edition.ts';
import { BUILD, filesOf } from './site.ts';

/** Files that readers see words of. */
const WORDS = /\.(html|json|jsonld|geojson|csv|svg|xml|txt|md|webmanifest)$/;

describe('words with places for numbers', () => {
	const files = filesOf(BUILD).filter((file) => WORDS.test(file) && !isFrozen(file));

	it('are looked for in pages and in data', () => {
		for (const end of ['.html', '.json', '.csv', '.svg'])
			expect(files.filter((file) => file.endsWith(end)).length, end).toBeGreaterThan(0);
	});

	it('have all been filled: no built file holds an opening pair of braces with a name', () => {
		const found = files.flatMap((file) =>
			[...readFileSync(path.join(BUILD, file), 'utf8').matchAll(/\{\{\s*[\w-]+\s*\}\}/g)].map(
				([place]) => `${file}: ${place}`
			)
		);
		expect(found).toEqual([]);
	});
});
