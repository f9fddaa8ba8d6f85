/**
 * Past the day to which a rule was set to run, an account of it says first that it was not re-checked.
 * The day is the reader's own: a page as built never knows what day it is.
 */
const now = new Date();
const day = new Date(+now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

for (const account of document.querySelectorAll<HTMLElement>('[data-valid-until]')) {
	const [still, past] = account.children as unknown as HTMLElement[];
	if (!still || !past || day <= (account.dataset.validUntil ?? '')) continue;
	still.hidden = true;
	past.hidden = false;
	account.dataset.past = '';
}
export {};
