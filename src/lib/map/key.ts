/** What the key of a map explains: stages by shape and colour, states by filling, doubt by dashes and haze. Pure. */
import { FRESH } from '#lib/data/evidence.ts';
import type { Confidence, Stage, Status } from '#lib/data/rows.ts';
import type { Site } from './site.ts';
import { stages, statusLook, type Fill } from './stages.ts';

type Drawn = Pick<Site, 'stage' | 'status' | 'confidence' | 'precision' | 'doubtful'>;

/** An entry: its words, and the mark before them. */
export interface KeyEntry {
	text: string;
	stage: Stage;
	status?: Status;
	confidence?: Confidence;
	doubtful?: boolean;
	haze?: boolean;
	/** A mark at the end of a thin line. */
	led?: boolean;
}

/**
 * The entries for stages, and those for all else, of what `sites` show; of everything where none are given.
 * @param moved whether lines lead from marks to their places
 */
export function keyOf(
	sites?: readonly Drawn[],
	moved = false
): {
	stages: KeyEntry[];
	looks: KeyEntry[];
} {
	const any = (has: (s: Drawn) => boolean): boolean => !sites || sites.some(has);
	const filled = (fill: Fill): boolean => any((s) => !s.doubtful && statusLook(s.status).fill === fill);
	const shown = stages.filter((look) => any((s) => s.stage === look.id));
	const last = shown.at(-1)?.id;
	const stage = last && last !== 'recycling' ? last : 'magnet';
	const looks: (KeyEntry | false)[] = [
		filled('solid') && { text: 'At work', stage },
		filled('core') && { text: 'At work, ramping up', stage, status: 'ramping-up' },
		filled('hollow') && { text: 'Being built or planned', stage, status: 'planned' },
		filled('struck') && { text: 'Paused or closed', stage, status: 'paused' },
		any((s) => !s.doubtful && s.confidence === 'low') && {
			text: 'Low confidence',
			stage,
			confidence: 'low'
		},
		any((s) => Boolean(s.doubtful)) && {
			text: `No source since ${FRESH}`,
			stage,
			doubtful: true
		},
		any((s) => s.precision === 'district') && {
			text: 'Halo: placed to the district only',
			stage,
			haze: true
		},
		moved && { text: 'Thin line: leads to its place', stage, led: true }
	];
	return {
		stages: shown.map(({ id, name }) => ({ text: name, stage: id })),
		looks: looks.filter((entry) => entry !== false)
	};
}

/** Px of a line of the key, between two lines, between two entries, and of a mark with its gap: see Key.svelte. */
const [LINE, GAP, BETWEEN, MARK] = [18.2, 4, 17.6, 22.4];

/**
 * Height in px of the key.
 * @param lines how many lines entries of these widths take, so many px apart
 * @param wide how wide words are, in px
 * @param moved as `keyOf` has it
 */
export function keyHeight(
	sites: readonly Drawn[],
	lines: (widths: number[], between: number) => number,
	wide: (text: string) => number,
	moved = false
): number {
	const key = keyOf(sites, moved);
	const count = [key.stages, key.looks]
		.map((entries) =>
			lines(
				entries.map(({ text }) => wide(text) + MARK),
				BETWEEN
			)
		)
		.reduce((sum, n) => sum + n, 0);
	return count * (LINE + GAP) - GAP;
}
