/**
 * Runs inside a frozen edition only, whose page carries it: asks once whether the data were corrected or a newer
 * edition exists, and says so in one line beside the name of the edition. If the answer does not come, nothing happens.
 */
import { newerLine } from './newer.ts';

const own = document.querySelector<HTMLElement>('[data-edition]')!;
fetch('../../editions.json')
	.then((answer) => answer.json())
	.then((file) => {
		const line = newerLine(file, +own.dataset.edition!);
		if (!line) return;
		const link = document.createElement('a');
		link.href = line.to;
		link.target = '_blank';
		link.rel = 'noopener';
		link.textContent = line.words;
		// The height is told again by the script that watches the body.
		own.append(`. ${line.said} `, link);
	})
	.catch(() => {});
