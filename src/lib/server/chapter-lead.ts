import type { Token } from './chapter-lexer.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A figure as a chapter's text names it. */
export type LeadTag =
	| { kind: 'chart'; id: string }
	| { kind: 'strip'; at: string }
	| { kind: 'map'; props: Record<string, string> };

/**
 * The first figure of a chapter that a picture can be drawn from, or what its front matter wants: a chart by its id,
 * or the strip of tiles on a day.
 * A stop of a travelling figure names its chart, strip or sites itself.
 */
export function leadTag(tokens: Token[], wanted = ''): LeadTag | null {
	if (DAY.test(wanted)) return { kind: 'strip', at: wanted };
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
