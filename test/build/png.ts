import { crc32, inflateSync } from 'node:zlib';

const SIGNATURE = '89504e470d0a1a0a';
const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

export interface Decoded {
	width: number;
	height: number;
	/** How many different bytes the rows hold: a blank picture has next to none. */
	variety: number;
}

/**
 * Decodes a PNG as far as a test needs: every chunk whole, every row there.
 * @throws on a file that a browser would refuse or show in part
 */
export function decodePng(file: Buffer): Decoded {
	if (file.subarray(0, 8).toString('hex') !== SIGNATURE) throw new Error('no PNG');
	const chunks: { type: string; data: Buffer }[] = [];
	for (let at = 8; at < file.length;) {
		const length = file.readUInt32BE(at);
		const body = file.subarray(at + 4, at + 8 + length);
		if (crc32(body) !== file.readUInt32BE(at + 8 + length)) throw new Error(`chunk at ${at} is damaged`);
		chunks.push({ type: body.toString('latin1', 0, 4), data: body.subarray(4) });
		at += 12 + length;
	}
	const head = chunks[0]?.data;
	if (chunks[0]?.type !== 'IHDR' || !head || chunks.at(-1)?.type !== 'IEND') throw new Error('not whole');
	const [width, height, depth, colour] = [
		head.readUInt32BE(0),
		head.readUInt32BE(4),
		head[8] ?? 0,
		head[9] ?? 0
	];
	const pixels = inflateSync(
		Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))
	);
	const row = 1 + Math.ceil((width * depth * (CHANNELS[colour] ?? 0)) / 8);
	if (pixels.length !== row * height)
		throw new Error(`${pixels.length} bytes of pixels, not ${row * height}`);
	for (let y = 0; y < height; y++)
		if ((pixels[y * row] ?? 9) > 4) throw new Error(`row ${y} has no known filter`);
	return { width, height, variety: new Set(pixels).size };
}
