/** A map inside a chapter or an embed: what it shows and how it says so in words. Pure. */
import { FRESH } from '#lib/data/evidence.ts';
import { inEU, theCountry } from '#lib/text/countries.ts';
import { list } from '#lib/text/list.ts';
import { spelt } from '#lib/text/numbers.ts';
import type { Placed } from './place.ts';
import { isAtWork, type Site } from './site.ts';
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
	/** Number of sites that have at most a source for their place. */
	bare: number;
	/** The same view on the map page, as a query with its question mark, or ''. */
	query: string;
}

/** What the whole map is called: a finding, counted from its sites, of which a source since `FRESH` says that they are at work. */
export function finding(sites: readonly Site[]): string {
	const own = sites.filter((s) => inEU(s.country) && isAtWork(s));
	const [magnets, mines] = (['magnet', 'mine'] as const).map((stage) => {
		const some = own.filter((s) => s.stage === stage).length;
		return {
			some,
			what: `${spelt(some)} ${stage === 'mine' ? 'rare-earth mine' : 'magnet plant'}${some === 1 ? '' : 's'}`
		};
	}) as [{ some: number; what: string }, { some: number; what: string }];
	return `The EU has ${magnets.what} at work, ${mines.some ? `and ${mines.what}` : 'but no rare-earth mine'}`;
}

/** What leads from an embed to the same view of the map. */
export const WAY = 'Open the map';

/** The line under a map: where its marks and its land come from, and which of its sites have no source. */
export function mapSources(figure: Pick<MapFigureData, 'sources' | 'asOf' | 'bare'>): string {
	const { sources, asOf, bare } = figure;
	const without = bare ? `; ${bare} sites have no source, or one for the place only` : '';
	return `Source: ${sources} sources, site by site${without}; newest state ${asOf.replaceAll(' ', '\u00a0')}. Land and borders: Natural Earth.`;
}

/** So few sites are told without counting each stage's states. */
const FEW = 9;

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
	const listed = sites.some(({ doubtful }) => doubtful) ? 'listed as ' : '';
	const state = listed + statusLook(first.status).name.toLowerCase();
	if (sites.length === 1) return ` It is ${state}, in ${theCountry(first.country)}.`;
	const all = sites.length === 2 ? 'Both' : 'All';
	const now = sites.filter(isAtWork);
	if (now.length === 0)
		return sites.every(({ status }) => status === first.status)
			? ` ${all} are ${state}.`
			: ' None is at work.';
	const some = now.length === 1 ? 'One is' : `${now.length === sites.length ? all : now.length} are`;
	const inside = homes(now);
	const where =
		inside[0]?.n === now.length
			? `, ${inside[0].where}`
			: inside.length
				? `, ${list(inside.map(({ n, where }) => `${n} ${where}`))}`
				: '';
	return ` ${some} at work${where}.`;
}

/** What those at work in the EU are, where they are of several stages: "Those in the EU are 6 magnet plants and no mine." */
function inUnion(now: readonly Site[]): string {
	const own = now.filter((s) => inEU(s.country));
	const kinds = stages.flatMap((stage) => {
		const some = own.filter((s) => s.stage === stage.id).length;
		return some ? [sayStage(stage, some)] : [];
	});
	if (kinds.length < 2) return '';
	const mines = own.some((s) => s.stage === 'mine') ? '' : ', but no mine';
	return ` Those in the EU are ${list(kinds)}${mines}.`;
}

/** Where the many at work are, as far as that is in China or the EU. */
function manyStates(sites: readonly Site[]): string {
	const now = sites.filter(isAtWork);
	const inside = homes(now);
	if (!inside.length) return '';
	const said = inside.map(({ n, where }) => `${n} ${n === 1 ? 'is' : 'are'} ${where}`);
	return now.length === 1
		? ` The one at work is ${inside[0]!.where}.`
		: ` Of the ${now.length} at work, ${list(said)}.${inUnion(now)}`;
}

/** The marks of a drawing stage by stage: "81 mines (22 at work)". Of those at work China and the EU are named. */
export function describe(sites: readonly Site[], where: string): string {
	const few = sites.length <= FEW;
	const parts = stages.flatMap((stage) => {
		const some = sites.filter((s) => s.stage === stage.id);
		const now = some.filter(isAtWork).length;
		if (!some.length) return [];
		return [{ said: sayStage(stage, some.length), states: few ? '' : ` (${now || 'none'} at work)` }];
	});
	const [only] = parts;
	const what =
		only && parts.length === 1
			? `${only.said}${only.states} ${where}`
			: `${sites.length} ${PLANTS} ${where}: ${list(parts.map(({ said, states }) => said + states))}`;
	const left = !few && sites.some((s) => s.doubtful && !isAtWork(s));
	const rule = left
		? ` Counted as at work are those that a source since ${FRESH} says operate or ramp up.`
		: '';
	return `A map of ${what}.${few ? fewStates(sites) : manyStates(sites)}${rule}`;
}
