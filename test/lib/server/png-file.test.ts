import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pngFile } from '#lib/server/png-file.ts';

/** The chunks of a PNG by type. */
function chunks(file: Uint8Array): Map<string, Buffer> {
	const bytes = Buffer.from(file);
	const found = new Map<string, Buffer>();
	for (let at = 8; at < bytes.length;) {
		const length = bytes.readUInt32BE(at);
		found.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length));
		at += 12 + length;
	}
	return found;
}

/** The pixels that a reader sees, as hex colours. */
function seen(file: Uint8Array, width: number): string[] {
	const all = chunks(file);
	const palette = all.get('PLTE')!;
	const rows = inflateSync(all.get('IDAT')!);
	return [...rows]
		.filter((_, i) => i % (width + 1))
		.map((place) => palette.subarray(place * 3, place * 3 + 3).toString('hex'));
}

describe('a PNG with a palette', () => {
	it('shows the pixels that went in', () => {
		const pixels = Uint8Array.from([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 0, 0, 255]);
		expect(seen(pngFile(pixels, 2, 2), 2)).toEqual(['ff0000', '00ff00', '0000ff', 'ff0000']);
	});
	it('gives the rarest colours to their nearest neighbour where there are more than 256', () => {
		// 256 greys twice over, and one that is nearly white.
		const greys = Array.from({ length: 512 }, (_, i) => [i % 256, i % 256, i % 256, 255]);
		const pixels = Uint8Array.from([...greys, [255, 255, 254, 255], [0, 0, 0, 255]].flat());
		const colours = seen(pngFile(pixels, 514, 1), 514);
		expect(colours.at(-2)).toBe('ffffff');
		expect(new Set(colours).size).toBe(256);
	});
	it('carries words about the picture in UTF-8, and none where none are given', () => {
		const pixels = Uint8Array.from([0, 0, 0, 255]);
		const said = chunks(pngFile(pixels, 1, 1, '<x>Šefčovič</x>')).get('iTXt');
		expect(said?.toString('utf8')).toBe('XML:com.adobe.xmp\0\0\0\0\0<x>Šefčovič</x>');
		expect(chunks(pngFile(pixels, 1, 1)).has('iTXt')).toBe(false);
	});
});
