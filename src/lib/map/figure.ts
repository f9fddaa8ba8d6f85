/** A map inside a chapter or an embed: what it shows and how it says so in words. Pure. */
import { inEU, theCountry } from '#lib/text/countries.ts';
import { list } from '#lib/text/list.ts';
import type { Placed } from './place.ts';
import type { Site } from './site.ts';
import { PLANTS } from './sentences.ts';
import { sayStage, stages, statusLook } from './stages.ts';

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

const operates = ({ status }: Site): boolean => status === 'operating';

/** "(22 operating)", or the one state that all are in. */
function states(some: readonly Site[]): string {
	const now = some.filter(operates).length;
	const [first] = some;
	if (some.every(({ status }) => status === first?.status))
		return `(${some.length > 1 ? 'all ' : ''}${statusLook(first!.status).name.toLowerCase()})`;
	return `(${now || 'none'} operating)`;
}

/** Where those at work are, as far as that is in China or the EU. Says no nought, and of one "is". */
function spread(sites: readonly Site[]): string {
	const [only] = sites;
	if (only && sites.length === 1)
		return ` It is ${statusLook(only.status).name.toLowerCase()}, in ${theCountry(only.country)}.`;
	const now = sites.filter(operates);
	const china = now.filter((s) => s.country === 'CN').length;
	const eu = now.filter((s) => inEU(s.country)).length;
	const inside = [china && { n: china, where: 'China' }, eu && { n: eu, where: 'the EU' }].filter(
		(x) => x !== 0
	);
	const [first] = inside;
	if (!first) return '';
	if (first.n < now.length) {
		const said = inside.map(({ n, where }) => `${n} ${n === 1 ? 'is' : 'are'} in ${where}`);
		return ` Of the ${now.length} operating, ${list(said)}.`;
	}
	if (now.length === 1) return ` The one operating is in ${first.where}.`;
	return ` ${now.length === 2 ? 'Both' : `All ${now.length}`} operating are in ${first.where}.`;
}

/** The marks of a drawing stage by stage with their states: "81 mines (22 operating)". China and the EU are named. */
export function describe(sites: readonly Site[], where: string): string {
	const parts = stages.flatMap((stage) => {
		const some = sites.filter((s) => s.stage === stage.id);
		return some.length ? [[sayStage(stage, some.length), states(some)]] : [];
	});
	const what =
		parts.length !== 1
			? `${sites.length} ${PLANTS} ${where}: ${list(parts.map((part) => part.join(' ')))}`
			: [parts[0]![0], ...(sites.length > 1 ? [parts[0]![1]] : []), where].join(' ');
	return `A map of ${what}.${spread(sites)}`;
}
