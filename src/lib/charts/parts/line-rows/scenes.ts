import { textWidth } from '../../scene/letters.ts';
import { PHONE, STEPS, type Scene } from '../../scene/scene.ts';
import { draw } from './draw.ts';
import type { LinePart } from './line.ts';

/** Names up to this width in px stand left of the plot on every drawing; wider ones only where there is room, of which they take a part. */
const SHORT = 112;
const PART = 0.45;

/** The drawings of some groups: names over the marks where it is narrow, else left of them. */
export function lineScenes(parts: LinePart[]): Scene[] {
	const lines = parts.flatMap((part) => part.lines);
	const short = lines.every((l) => !l.detail && textWidth(l.name, 13, true) <= SHORT);
	if (short) return [draw(parts, { room: STEPS[0], names: SHORT })];
	const slim = draw(parts, { room: STEPS[0], names: 0 }, { phone: false });
	const phone = draw(parts, { room: PHONE, names: 0 }, { below: 2, phone: true });
	const wide = draw(parts, { room: STEPS[2], names: STEPS[2] * PART }, { from: 2 });
	const wider = draw(parts, { room: STEPS[3], names: STEPS[3] * PART }, { from: 3 });
	return [
		// Words that break alike need one drawing only.
		...(slim.height === phone.height
			? [draw(parts, { room: STEPS[0], names: 0 }, { below: 2 })]
			: [slim, phone]),
		...(wide.height === wider.height ? [wide] : [{ ...wide, show: { from: 2, below: 3 } }, wider])
	];
}
