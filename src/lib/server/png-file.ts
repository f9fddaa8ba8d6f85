/** A PNG written from pixels: smaller than the renderer's own, and with a place for words about the picture. */
import { crc32, deflateSync } from 'node:zlib';

/** As many colours as a palette holds. */
const MOST = 256;

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Uint8Array): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	sum.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, sum]);
}

/** Size, eight bits of a palette for each pixel, no interlacing. */
function header(width: number, height: number): Buffer {
	const data = Buffer.alloc(13);
	data.writeUInt32BE(width, 0);
	data.writeUInt32BE(height, 4);
	data.set([8, 3, 0, 0, 0], 8);
	return chunk('IHDR', data);
}

/** Words in UTF-8 under a keyword, uncompressed. */
const words = (keyword: string, text: string): Buffer =>
	chunk('iTXt', Buffer.concat([Buffer.from(`${keyword}\0\0\0\0\0`, 'latin1'), Buffer.from(text, 'utf8')]));

/** Squared distance of two colours written as 0xAABBGGRR. */
function apart(a: number, b: number): number {
	const by = (shift: number) => ((a >> shift) & 255) - ((b >> shift) & 255);
	return by(0) ** 2 + by(8) ** 2 + by(16) ** 2;
}

/** A palette, and the place in it of each colour: the rarest shades of smoothed edges take their nearest neighbour. */
function paletteOf(pixels: Uint32Array): { palette: number[]; place: Map<number, number> } {
	const uses = new Map<number, number>();
	for (let i = 0; i < pixels.length;) {
		const colour = pixels[i]!;
		const from = i;
		while (i < pixels.length && pixels[i] === colour) i++;
		uses.set(colour, (uses.get(colour) ?? 0) + i - from);
	}
	const ranked = [...uses].sort(([a, m], [b, n]) => n - m || a - b).map(([colour]) => colour);
	const palette = ranked.slice(0, MOST);
	const place = new Map(palette.map((colour, i) => [colour, i]));
	for (const colour of ranked.slice(MOST)) {
		let near = 0;
		for (let i = 1; i < MOST; i++) if (apart(palette[i]!, colour) < apart(palette[near]!, colour)) near = i;
		place.set(colour, near);
	}
	return { palette, place };
}

/**
 * Opaque pixels as a PNG with a palette.
 * @param rgba four bytes for each pixel, row by row
 * @param xmp a packet of words about the picture, if any
 */
export function pngFile(
	rgba: Uint8Array,
	width: number,
	height: number,
	xmp?: string
): Uint8Array<ArrayBuffer> {
	const bytes = rgba.byteOffset % 4 ? Uint8Array.from(rgba) : rgba;
	const pixels = new Uint32Array(bytes.buffer, bytes.byteOffset, width * height);
	const { palette, place } = paletteOf(pixels);
	// Each row begins with the number of its filter: none, which suits a palette best.
	const rows = new Uint8Array((width + 1) * height);
	for (let y = 0, to = 0, from = 0; y < height; y++) {
		to++;
		for (let x = 0, last = -1, at = 0; x < width; x++) {
			const colour = pixels[from++]!;
			if (colour !== last) [last, at] = [colour, place.get(colour)!];
			rows[to++] = at;
		}
	}
	return new Uint8Array(
		Buffer.concat([
			SIGNATURE,
			header(width, height),
			chunk('PLTE', Uint8Array.from(palette.flatMap((c) => [c & 255, (c >> 8) & 255, (c >> 16) & 255]))),
			...(xmp ? [words('XML:com.adobe.xmp', xmp)] : []),
			// The highest level takes five times as long for a twentieth less.
			chunk('IDAT', deflateSync(rows, { level: 7 })),
			chunk('IEND', new Uint8Array())
		])
	);
}
