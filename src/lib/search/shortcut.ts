/** The key that opens the search: Ctrl+K, on a Mac ⌘K. A letter or a sign alone would get in the way of those who speak to their computer. */

const isMac = (platform: string): boolean => /^(?:Mac|iP)/.test(platform);

/** What the key is called: as the attribute aria-keyshortcuts wants it, and for a reader. */
export const shortcutOf = (platform: string): { aria: string; words: string } =>
	isMac(platform) ? { aria: 'Meta+K', words: '⌘K' } : { aria: 'Control+K', words: 'Ctrl+K' };

/** Whether a press of a key is the one for the search. On a Mac Ctrl+K cuts a line, so there it is left alone. */
export function isShortcut(
	event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'defaultPrevented'>,
	platform: string
): boolean {
	if (event.defaultPrevented || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'k')
		return false;
	return isMac(platform) ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
}
