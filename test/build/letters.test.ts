import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { facesOf, inRange } from '../../src/tools/faces.ts';
import { BUILD, cssOf, pages } from './site.ts';

/** Characters that need no letter: line ends, soft hyphens, spaces and joiners that leave no mark. */
const SILENT = /[\s\u00ad\u200b-\u200d\u2060\ufeff]/;

describe('letters', () => {
	it.each(pages().map((page) => [page.address, page] as const))(
		'of %s are all in the shipped faces',
		(_, page) => {
			const faces = facesOf(cssOf(page));
			expect(faces.length).toBeGreaterThan(0);
			// Writing that the house does not ship is marked with its language, and set in a face of the reader's system.
			const text = page.$('body').clone().find('script, style, [lang]').remove().end().text();
			const missing = new Map<string, string>();
			for (const [i, letter] of [...text].entries()) {
				if (SILENT.test(letter) || missing.has(letter)) continue;
				const code = letter.codePointAt(0) ?? 0;
				if (!faces.some((face) => inRange(face, code)))
					missing.set(
						letter,
						[...text]
							.slice(Math.max(0, i - 15), i + 10)
							.join('')
							.replaceAll(/\s+/g, ' ')
					);
			}
			const told = [...missing].map(
				([letter, near]) => `U+${letter.codePointAt(0)?.toString(16).toUpperCase()} ${letter} in “${near}”`
			);
			expect(told).toEqual([]);
		}
	);

	it('come from files that are there', () => {
		const files = new Set(pages().flatMap((page) => facesOf(cssOf(page)).map((face) => face.file)));
		expect([...files].filter((file) => !existsSync(path.join(BUILD, file)))).toEqual([]);
	});
});
