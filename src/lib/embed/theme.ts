/** The looks an embed can be asked for: light (the default), dark, or as the reader's system has it. */
const THEMES = ['light', 'dark', 'auto'] as const;
export type Theme = (typeof THEMES)[number];

/**
 * The look asked for by a query such as `?theme=dark`; light when nothing or nonsense is asked.
 * @param query the part of an address from `?` on, with or without it
 */
export function themeFrom(query: string): Theme {
	const asked = new URLSearchParams(query).get('theme');
	return THEMES.find((theme) => theme === asked) ?? 'light';
}
