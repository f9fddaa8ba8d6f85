import { ONLY } from './view.ts';

/** A control is set, or the address ends with its fragment and no script has read that. */
const set = ':is(:checked,:target:not(.scripted *))';

/**
 * The style rules that filter the timeline without script: a control that is set hides what does not fit.
 * They look into the form alone: a rule that looked into the whole page would be slow.
 */
export function filterRules(kinds: readonly string[], actors: readonly string[]): string {
	const any = `.filters:has([name=kind]${set})`;
	const hidden = [
		...kinds.map((kind) => `${any}:not(:has([value=${kind}]${set}))~* .item.${kind}`),
		...actors.flatMap((actor) => {
			const chosen = `.filters:has([value=${actor}]${set})~*`;
			return [`${chosen} .item:not(.${actor})`, `${chosen} .year:not(:has(.${actor}))`];
		})
	];
	return `${hidden.join(',\n')}{display:none}\n`;
}

/** The id of a control, which is what a filtering link leads to. */
export const controlId = (value: string): string => ONLY + value;
