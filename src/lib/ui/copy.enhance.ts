/**
 * Copy buttons. `<button type="button" hidden data-copy="an-id">Copy</button>` shows itself once this runs, and copies
 * what the text field with that id then holds. Where the browser forbids the clipboard (a frame of someone else's, no
 * https), the text is selected instead and the reader told so, in the `[role=status]` beside the button.
 * A press into such a field takes all of it; dragging still takes a part. Buttons that come later work, too.
 */
document.addEventListener('click', async ({ target }) => {
	const at = target as HTMLElement;
	if (at instanceof HTMLTextAreaElement && at.readOnly && at.selectionStart === at.selectionEnd) at.select();
	const button = at.closest<HTMLElement>('button[data-copy]');
	if (!button) return;
	const field = document.getElementById(button.dataset.copy ?? '') as HTMLTextAreaElement;
	let words = 'Copied.';
	try {
		await navigator.clipboard.writeText(field.value);
	} catch {
		field.focus();
		field.select();
		words = 'Selected: copy it with Ctrl+C, ⌘C or a long press.';
	}
	const said = button.parentElement?.querySelector('[role=status]');
	if (said) said.textContent = words;
});
for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) button.hidden = false;

export {};
