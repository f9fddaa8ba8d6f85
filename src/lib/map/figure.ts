/** A map inside a chapter or an embed: what it shows and how it says so in words. Pure. */
import { inEU } from '#lib/text/countries.ts';
import type { Placed } from './place.ts';
import type { Site } from './site.ts';
import { PLANTS } from './sentences.ts';
import { sayStage, stages } from './stages.ts';

export interface Ground {
	/** Size of the grid that the paths are written on. */
	width: number;
	height: number;
	land: string;
	borders: string;
	disputed: string;
}

/** One drawing: marks and names placed, land and borders as path text. */
export interface Still extends Placed {
	ground: Ground;
	chain: ChainLine[];
}

/** A link of the chain between two marks, per cent of the frame. */
export interface ChainLine {
	x1: number;
	y1: number;
	x2: number;
	y2: number;
}

export interface MapFigureData {
	id: string;
	/** The finding, in a sentence. */
	title: string;
	subtitle: string;
	/** One drawing, or the world in three parts: side by side on a wide page, one under the other on a phone. */
	maps: Still[];
	/** The picture in words, its numbers counted from the rows. */
	description: string;
	/** Ids of sites picked out; all others are drawn pale. */
	picked: string[];
	/** Newest date of a state, in words. */
	asOf: string;
	/** Number of sources behind the sites. */
	sources: number;
	/** The same view on the map page, as a query with its question mark, or ''. */
	query: string;
}

/** What the embed of the map is called. */
export const EMBED_TITLE = 'Where rare earths are mined, separated and made into magnets';

/** Pixels that the embed of the map takes at 600 px width; a browser test holds it right. */
export const EMBED_HEIGHT = 1010;

/** "81 mines (22 operating)": the marks of a drawing stage by stage, with China and the EU named. */
export function describe(sites: readonly Site[], where: string): string {
	const running = (some: readonly Site[]) => some.filter((s) => s.status === 'operating');
	const parts = stages.flatMap((stage) => {
		const some = sites.filter((s) => s.stage === stage.id);
		if (!some.length) return [];
		return [`${sayStage(stage, some.length)} (${running(some).length} operating)`];
	});
	const now = running(sites);
	const china = now.filter((s) => s.country === 'CN').length;
	const eu = now.filter((s) => inEU(s.country)).length;
	const spread =
		china || eu ? ` Of the ${now.length} operating, ${china} are in China and ${eu} in the EU.` : '';
	const what =
		parts.length === 1 ? `${parts[0]} ${where}` : `${sites.length} ${PLANTS} ${where}: ${parts.join(', ')}`;
	return `A map of ${what}.${spread}`;
}
