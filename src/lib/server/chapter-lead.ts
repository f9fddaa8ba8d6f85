import type { Token } from './chapter-lexer.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A figure as a chapter's text names it. */
export type LeadTag =
	| { kind: 'chart'; id: string }
	| { kind: 'strip'; at: string }
	| { kind: 'map'; props: Record<string, string> };

/** What front matter writes to have, instead of a chart, one map of all places its chapter travels past. */
export const JOURNEY = 'journey';

/**
 * The first figure of a chapter that a picture can be drawn from, or what its front matter wants: a chart by its id,
 * or the strip of tiles on a day.
 * A stop of a travelling figure names its chart, strip or sites itself.
 */
export function leadTag(tokens: Token[], wanted = ''): LeadTag | null {
	if (DAY.test(wanted)) return { kind: 'strip', at: wanted };
	if (wanted === JOURNEY) return { kind: 'map', props: journey(tokens) };
	if (wanted) return { kind: 'chart', id: wanted };
	for (const token of tokens) {
		if (token.kind !== 'open') continue;
		const { name, props } = token;
		const chart = name === 'Chart' ? props.id : name === 'Stop' ? props.chart : '';
		const day = name === 'Strip' ? props.at : name === 'Stop' ? props.strip : '';
		if (chart) return { kind: 'chart', id: chart };
		if (day) return { kind: 'strip', at: day };
		if (name === 'Map') return { kind: 'map', props };
	}
	return null;
}

/** All the sites that the stops of a chapter name, on one map of the world. */
function journey(tokens: Token[]): Record<string, string> {
	let title = '';
	const sites: string[] = [];
	for (const token of tokens) {
		if (token.kind !== 'open') continue;
		if (token.name === 'Scrolly') title ||= token.props.title ?? '';
		if (token.name === 'Stop' && token.props.sites) sites.push(token.props.sites);
	}
	return { region: 'world', title, sites: sites.join(';') };
}
