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
export const EMBED_HEIGHT = 726;

/** So few sites are told without counting each stage's states. */
const FEW = 9;

const operates = ({ status }: Site): boolean => status === 'operating';

/** How many of those at work are in China and in the EU, without noughts. */
function homes(now: readonly Site[]): { n: number; where: string }[] {
	const china = now.filter((s) => s.country === 'CN').length;
	const eu = now.filter((s) => inEU(s.country)).length;
	return [
		{ n: china, where: 'in China' },
		{ n: eu, where: 'in the EU' }
	].filter(({ n }) => n > 0);
}

/** The states of a few: "It is planned, in Poland.", "One is operating, in the EU." */
function fewStates(sites: readonly Site[]): string {
	const [first] = sites;
	if (!first) return '';
	const state = statusLook(first.status).name.toLowerCase();
	if (sites.length === 1) return ` It is ${state}, in ${theCountry(first.country)}.`;
	const all = sites.length === 2 ? 'Both' : 'All';
	const now = sites.filter(operates);
	if (now.length === 0)
		return sites.every(({ status }) => status === first.status)
			? ` ${all} are ${state}.`
			: ' None is operating.';
	const some = now.length === 1 ? 'One is' : `${now.length === sites.length ? all : now.length} are`;
	const inside = homes(now);
	const where =
		inside[0]?.n === now.length
			? `, ${inside[0].where}`
			: inside.length
				? `, ${list(inside.map(({ n, where }) => `${n} ${where}`))}`
				: '';
	return ` ${some} operating${where}.`;
}

/** Where the many at work are, as far as that is in China or the EU. */
function manyStates(sites: readonly Site[]): string {
	const now = sites.filter(operates);
	const inside = homes(now);
	if (!inside.length) return '';
	const said = inside.map(({ n, where }) => `${n} ${n === 1 ? 'is' : 'are'} ${where}`);
	return now.length === 1
		? ` The one operating is ${inside[0]!.where}.`
		: ` Of the ${now.length} operating, ${list(said)}.`;
}

/** The marks of a drawing stage by stage: "81 mines (22 operating)". Of those at work China and the EU are named. */
export function describe(sites: readonly Site[], where: string): string {
	const few = sites.length <= FEW;
	const parts = stages.flatMap((stage) => {
		const some = sites.filter((s) => s.stage === stage.id);
		const now = some.filter(operates).length;
		if (!some.length) return [];
		return [{ said: sayStage(stage, some.length), states: few ? '' : ` (${now || 'none'} operating)` }];
	});
	const [only] = parts;
	const what =
		only && parts.length === 1
			? `${only.said}${only.states} ${where}`
			: `${sites.length} ${PLANTS} ${where}: ${list(parts.map(({ said, states }) => said + states))}`;
	return `A map of ${what}.${few ? fewStates(sites) : manyStates(sites)}`;
}
