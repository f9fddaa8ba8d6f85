/**
 * Copy buttons. `<button type="button" hidden data-copy="an-id">Copy</button>` shows itself once this runs, and copies
 * the value, or the text, of the element with that id as it then is. Where the browser forbids the clipboard (a frame
 * of someone else's, no https), the text is selected instead and the reader told so.
 * What happened is said in the next `[role=status]` of the same parent. Works for buttons that come later, too.
 */
type Field = HTMLTextAreaElement | HTMLInputElement;

const isField = (from: Element): from is Field =>
	from instanceof HTMLTextAreaElement || from instanceof HTMLInputElement;

/** Selects all of a field or of an element's text. */
function select(from: HTMLElement): void {
	if (isField(from)) {
		from.focus();
		from.select();
		return;
	}
	getSelection()?.selectAllChildren(from);
}

async function copy(button: HTMLElement): Promise<void> {
	const from = document.getElementById(button.dataset.copy ?? '');
	if (!from) return;
	const said = button.parentElement?.querySelector('[role=status]');
	let words: string;
	try {
		await navigator.clipboard.writeText(isField(from) ? from.value : from.innerText.trim());
		words = 'Copied.';
	} catch {
		select(from);
		words = 'Selected: now copy it with Ctrl+C, ⌘C or a long press.';
	}
	if (said) said.textContent = words;
}

const show = (): void => {
	for (const button of document.querySelectorAll<HTMLElement>('button[data-copy][hidden]'))
		button.hidden = false;
};

document.addEventListener('click', (event) => {
	if (!(event.target instanceof Element)) return;
	const button = event.target.closest<HTMLElement>('button[data-copy]');
	if (button) void copy(button);
});
// A press into a field that is there to be copied takes all of it; dragging still takes a part.
document.addEventListener('click', ({ target }) => {
	if (!(target instanceof Element) || !isField(target) || !target.readOnly) return;
	if (target.selectionStart === target.selectionEnd) target.select();
});
show();

export {};
