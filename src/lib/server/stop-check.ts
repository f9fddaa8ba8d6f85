/** Refuses what a scrolly and its stops must not be. Each refusal says line, what is wrong, how to mend it. */
import type { Tag, Token } from './chapter-lexer.ts';
import type { Known } from './chapter-check.ts';

/** What a stop may show: the props of its figure, of which it has one. */
const FIGURES = ['sites', 'region', 'chart', 'strip'] as const;
const REGIONS = ['world', 'europe', 'east-asia', 'north-america', 'south-america', 'africa', 'inner-asia'];
const FEWEST = 3;
const MOST = 9;

type Say = (line: number, sentence: string) => void;

/** The props of a stop: one figure, and only what goes with it. */
function checkStop({ props, line }: Tag, known: Known, say: Say): void {
	const own = (prop: string) => `<Stop id="${props.id ?? ''}" ${prop}="${props[prop] ?? ''}">`;
	// A region may stand beside sites: it frames them.
	const figures = FIGURES.filter((prop) => props[prop] && !(prop === 'region' && props.sites));
	if (figures.length !== 1) {
		const has = figures.length ? `${figures.length} figures (${figures.join(', ')})` : 'no figure';
		say(line, `<Stop id="${props.id ?? ''}"> has ${has}. Mend: give it one of sites, region, chart, strip.`);
	}
	for (const site of (props.sites ?? '').split(';').filter(Boolean)) {
		if (!known.sites.has(site))
			say(
				line,
				`${own('sites')} names ${site}, which is nothing in content/tables/facilities.csv. Mend: correct the id.`
			);
	}
	if (props.region && !REGIONS.includes(props.region))
		say(line, `${own('region')} is not known. Mend: use one of ${REGIONS.join(', ')}.`);
	if (props.span !== undefined && !(Number(props.span) >= 20 && Number(props.span) <= 20000))
		say(line, `${own('span')} is no width. Mend: write kilometres from 20 to 20000.`);
	if (props.span !== undefined && !props.sites)
		say(line, `${own('span')} has no sites to stand around. Mend: leave span out, or name sites.`);
	if (props.chart && !known.charts.has(props.chart))
		say(line, `${own('chart')} names nothing in content/charts. Mend: correct the id.`);
	if (props.focus && !props.chart)
		say(line, `${own('focus')} has no chart. Mend: name the chart, or leave focus out.`);
	const focuses = known.focuses.get(props.chart ?? '') ?? new Set();
	if (props.focus && props.chart && !focuses.has(props.focus)) {
		const all = [...focuses].join(', ') || 'none';
		say(
			line,
			`${own('focus')} is not in content/charts/${props.chart}.yaml (there: ${all}). Mend: add it under focus.`
		);
	}
	if (props.strip && !known.days.has(props.strip))
		say(line, `${own('strip')} is no day of the strip. Mend: use one of ${[...known.days].join(', ')}.`);
}

/**
 * Checks where scrollies and stops stand, how many there are, and what each stop shows.
 * @param say takes the line and the sentence of each fault
 */
export function checkStops(tokens: readonly Token[], known: Known, say: Say): void {
	const open: { tag: Tag; stops: number }[] = [];
	for (const token of tokens) {
		const last = open.at(-1);
		if (token.kind === 'words') {
			if (last?.tag.name === 'Scrolly' && token.text.trim())
				say(
					token.line,
					`words stand between the stops ("${token.text.trim().slice(0, 30)}"). Mend: move them into a <Stop>.`
				);
			continue;
		}
		if (token.kind === 'close') {
			if (last?.tag.name !== token.name) continue;
			open.pop();
			if (token.name === 'Scrolly' && (last.stops < FEWEST || last.stops > MOST))
				say(
					last.tag.line,
					`<Scrolly title="${last.tag.props.title ?? ''}"> has ${last.stops} stops. Mend: write three to nine.`
				);
			continue;
		}
		if (token.name === 'Stop') {
			if (last?.tag.name === 'Scrolly') last.stops++;
			else
				say(
					token.line,
					`<Stop id="${token.props.id ?? ''}"> stands outside a <Scrolly>. Mend: put it directly into one.`
				);
			checkStop(token, known, say);
		} else if (last?.tag.name === 'Scrolly') {
			say(
				token.line,
				`<${token.name}> stands between the stops. Mend: put it into a <Stop> or after </Scrolly>.`
			);
		} else if (last?.tag.name === 'Stop' && ['Chart', 'Map', 'Strip'].includes(token.name)) {
			say(
				token.line,
				`<${token.name}> is a second figure in <Stop id="${last.tag.props.id ?? ''}">. Mend: give it a stop of its own.`
			);
		}
		if (token.name === 'Scrolly' && open.length === 0 && !inStep(tokens, token))
			say(token.line, '<Scrolly> stands outside every step. Mend: move it into a <Step>.');
		if (token.name === 'Scrolly' && open.length > 0)
			say(token.line, '<Scrolly> stands in another one. Mend: close the first before.');
		if (!token.selfClosing && (token.name === 'Scrolly' || token.name === 'Stop'))
			open.push({ tag: token, stops: 0 });
	}
}

/** Whether a tag stands in a step. */
function inStep(tokens: readonly Token[], tag: Tag): boolean {
	let depth = 0;
	for (const token of tokens) {
		if (token === tag) break;
		if (token.kind !== 'words' && token.name === 'Step') depth += token.kind === 'open' ? 1 : -1;
	}
	return depth > 0;
}
