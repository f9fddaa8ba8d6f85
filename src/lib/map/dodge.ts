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
export const CLEAR = 12;

export interface Frame {
	width: number;
	height: number;
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
	// The pull must not have the last word: settle with the pushing alone.
	run.force('x', null).force('y', null).alpha(1);
	for (let i = 0; i < 120; i++) {
		run.tick();
		keep();
	}
	const at = new Map(nodes.map((n) => [n.id, n]));
	return spots.map(({ id }) => ({ id, x: at.get(id)!.x!, y: at.get(id)!.y! }));
}
