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

/** Other names that Datawrapper's users know: `?dark=true`. */
const DARK = new Map<string | null, Theme>([
	['true', 'dark'],
	['false', 'light'],
	['auto', 'auto']
]);

/**
 * The look asked for by a query such as `?theme=dark&transparent=true`; light when nothing or nonsense is asked.
 * @param query the part of an address from `?` on, with or without it
 */
export function lookFrom(query: string): Look {
	const asked = new URLSearchParams(query);
	const on = (name: string) => ['', '1', 'true'].includes(asked.get(name) ?? 'no');
	const theme = THEMES.find((one) => one === asked.get('theme'));
	return {
		theme: theme ?? DARK.get(asked.get('dark')) ?? 'light',
		transparent: on('transparent'),
		plain: on('plain')
	};
}
