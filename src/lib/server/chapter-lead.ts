import type { Token } from './chapter-lexer.ts';

/** A figure as a chapter's text names it. */
export type LeadTag =
	| { kind: 'chart'; id: string }
	| { kind: 'strip'; at: string }
	| { kind: 'map'; props: Record<string, string> };

/**
 * The first figure of a chapter that a picture can be drawn from, or the chart that its front matter wants.
 * A stop of a travelling figure names its chart, strip or sites itself.
 */
export function leadTag(tokens: Token[], wanted = ''): LeadTag | null {
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
