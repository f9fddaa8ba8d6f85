/** Moves marks that would lie on each other apart, as little as it can. */
import { forceCollide, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3';

export interface Spot {
	id: string;
	/** True place in pixels. */
	x: number;
	y: number;
}

interface Node extends SimulationNodeDatum {
	id: string;
	homeX: number;
	homeY: number;
}

/** Pixels between the centres of two marks that just do not touch. */
const CLEAR = 12;

export interface Frame {
	width: number;
	height: number;
}

/** How much wider than planned a drawing may be shown. Nudges stay in pixels while true places move apart. */
const STRETCH = [1, 1.06, 1.12, 1.18, 1.25, 1.4, 1.6];

/** Pushes pairs apart until all are clear at each of these widths; the pull to the true place has no say here. */
function settle(nodes: readonly Node[], clear: number, widths: readonly number[]): void {
	for (let round = 0, moved = true; moved && round < 400; round++) {
		moved = false;
		for (const wide of widths)
			for (let i = 0; i < nodes.length; i++)
				for (let j = i + 1; j < nodes.length; j++) {
					const [a, b] = [nodes[i]!, nodes[j]!];
					const dx = b.x! - a.x! + (b.homeX - a.homeX) * (wide - 1);
					const dy = b.y! - a.y! + (b.homeY - a.homeY) * (wide - 1);
					const d = Math.hypot(dx, dy) || 0.01;
					if (d >= clear) continue;
					const push = ((clear - d) / d) * 0.3;
					a.x! -= dx * push;
					a.y! -= dy * push;
					b.x! += dx * push;
					b.y! += dy * push;
					moved = true;
				}
	}
}

/**
 * Where each mark is drawn, in pixels, in the order given: no two centres nearer than about `clear`,
 * none outside the frame, if there is one. The same spots always give the same answer.
 */
export function dodge(spots: readonly Spot[], frame?: Frame, clear = CLEAR): Spot[] {
	const order = [...spots].sort((a, b) => (a.id < b.id ? -1 : 1));
	const nodes: Node[] = order.map((s, i) => ({
		id: s.id,
		homeX: s.x,
		homeY: s.y,
		// Sites on one point start on a small sunflower, each in its own direction.
		x: s.x + Math.cos(i * 2.4) * 0.5,
		y: s.y + Math.sin(i * 2.4) * 0.5
	}));
	const pull = 0.12;
	const run = forceSimulation(nodes)
		.force('x', forceX<Node>((n) => n.homeX).strength(pull))
		.force('y', forceY<Node>((n) => n.homeY).strength(pull))
		.force('apart', forceCollide<Node>(clear / 2 + 0.25).iterations(6))
		.alphaDecay(0.008)
		.stop();
	const keep = () => {
		if (!frame) return;
		for (const n of nodes) {
			n.x = Math.min(frame.width - 7, Math.max(7, n.x!));
			n.y = Math.min(frame.height - 7, Math.max(7, n.y!));
		}
	};
	for (let i = 0; i < 500; i++) {
		run.tick();
		keep();
	}
	settle(nodes, clear - 0.8, frame ? STRETCH : [1]);
	keep();
	const at = new Map(nodes.map((n) => [n.id, n]));
	return spots.map(({ id }) => ({ id, x: at.get(id)!.x!, y: at.get(id)!.y! }));
}
