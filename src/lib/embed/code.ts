import { absolute } from '../text/address.ts';
import { attribute } from '../text/html.ts';

export interface EmbedOptions {
	/** Id of the chart, or `map`. */
	id: string;
	/** The chart's title, read to people who cannot see the frame. */
	title: string;
	/** Height in CSS pixels that is right at 600 px width. */
	height: number;
	/** Whether to add the script that fits the height to the width. */
	script?: boolean;
}

/**
 * The HTML that a journalist pastes: one iframe with a title and a height that is right without any script,
 * and, if wished, the script that refines it.
 */
export function embedCode({ id, title, height, script = false }: EmbedOptions): string {
	const frame =
		`<iframe src="${absolute(`/embed/${id}/`)}" title="${attribute(title)}" width="100%" height="${height}" ` +
		`loading="lazy" style="border:0;min-height:${Math.min(height, 240)}px"></iframe>`;
	return script ? `${frame}\n<script async src="${absolute('/embed.js')}"></script>` : frame;
}
