/** What to know before using the map, in sentences for its page and its files. Pure. */
import { FRESH } from '#lib/data/evidence.ts';

/** How to read the marks. */
export const HOW_TO_READ =
	'Each mark is one plant or mine: one stage on one site. Shape and colour are those of its stage. A full mark operates, one with a light core ramps up, an ' +
	`empty one is planned or being built, a struck one is paused or closed. Of a grey dotted one no source since ${FRESH} says how it stands.`;

/** Another chart of the same sites, as the notes name it: a page makes a link of these words. */
export const BY_STAGE = 'chart by stage';

/**
 * @param doubtful of how many no source since `FRESH` says how they stand
 * @param bare for how many no source was found, or one for the place only
 */
export const mapNotes = ({ doubtful, bare }: { doubtful: number; bare: number }): string[] => [
	'Counted are plants and mines, not tonnes. Two stages on one site count as two.',
	`At work are those that operate or ramp up. Of ${doubtful} no source since ${FRESH} says how they stand: their marks are grey and dotted, while filters and lists go by the state in our table.`,
	`For ${bare} no source was found, or one for the place only: they are not in the ${BY_STAGE}.`,
	'A mark that would hide another is moved aside; a thin line leads to its place. Each region has an equal-area projection of its own.',
	'Land and borders: Natural Earth, by way of world-atlas. They show who controls a place, not who has a right to it; dashed lines are disputed. No border here is a statement of ours.'
];
