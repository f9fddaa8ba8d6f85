/** The search over any page. Loaded when a reader first opens it. */
import { makeBox, type Box } from './box.ts';
import style from './search.css?url';

let dialog: HTMLDialogElement | undefined;
let box: Box;

function make(): HTMLDialogElement {
	const sheet = document.createElement('link');
	sheet.rel = 'stylesheet';
	sheet.href = style;
	document.head.append(sheet);
	const made = document.createElement('dialog');
	made.className = 'search-dialog';
	made.setAttribute('aria-label', 'Search');
	const close = document.createElement('button');
	close.type = 'button';
	close.className = 'close';
	close.textContent = 'Close';
	close.addEventListener('click', () => made.close());
	box = makeBox();
	made.append(close, box.element);
	// A link to a step of the page one stands on leaves no other trace than a closed dialog.
	made.addEventListener('click', (event) => {
		if (event.target === made || (event.target as Element).closest('a')) made.close();
	});
	// In a search field Escape would only empty it.
	made.addEventListener('keydown', (event) => {
		if (event.key !== 'Escape') return;
		event.preventDefault();
		made.close();
	});
	document.body.append(made);
	return made;
}

/** Opens the search. */
export function open(): void {
	dialog ??= make();
	if (!dialog.open) dialog.showModal();
	box.field.focus();
	box.field.select();
}
