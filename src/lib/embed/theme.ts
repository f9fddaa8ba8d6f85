/** The looks an embed can be asked for: light (the default), dark, or as the host or the reader's system has it. */
const THEMES = ['light', 'dark', 'auto'] as const;
export type Theme = (typeof THEMES)[number];

/** How an embed looks. */
export interface Look {
	theme: Theme;
	/** Without a ground of its own: the page behind is seen. */
	transparent: boolean;
	/** Without its headline, which the page around it writes itself. Unit, period and source always stay. */
	plain: boolean;
}

/**
 * The look asked for by a query such as `?theme=dark&transparent=true`; light when nothing or nonsense is asked.
 * Datawrapper's `?dark=true`, `false` and `auto` are understood too.
 * @param query the part of an address from `?` on, with or without it
 */
export function lookFrom(query: string): Look {
	const asked = new URLSearchParams(query);
	const on = (name: string) => /^(1|true)?$/.test(asked.get(name) ?? 'no');
	const dark = asked.get('dark');
	return {
		theme:
			THEMES.find((one) => one === asked.get('theme')) ??
			(dark === 'true' ? 'dark' : dark === 'auto' ? dark : 'light'),
		transparent: on('transparent'),
		plain: on('plain')
	};
}

/** The scheme of the host's page around the frame, if a message tells it: browsers do not pass it on to frames. */
export const schemeFrom = (data: unknown): Theme | undefined =>
	(['light', 'dark'] as const).find((theme) => data === `seventeen-metals:${theme}`);
