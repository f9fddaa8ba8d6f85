/**
 * The embed dialog at work: shows its controls, writes the codes anew when they are used, and on wish shows the real
 * embed in a column of the chosen width, whose height it takes into the code.
 */
import { codeOf, CODES, embedPath, type Embeddable, type EmbedState } from '#lib/embed/code.ts';
import type { Theme } from '#lib/embed/theme.ts';
import { to } from '#lib/text/address.ts';
import type { EditionMark } from '#lib/text/edition.ts';

/** Px for which the height stands as built. */
const USUAL = 600;
/** Px that other faces may need. */
const SPARE = 4;

/** Px that the window of the preview keeps on each side: see EmbedCodes.svelte. */
const PADDING = 12;

/** Makes a dialog of the codes in `root`. */
export function dialog(root: HTMLElement): void {
	const { of, marks } = JSON.parse(root.dataset.codes ?? '') as {
		of: Embeddable;
		marks: Pick<EditionMark, 'n' | 'height' | 'knots'>[];
	};
	const find = <T extends HTMLElement>(selector: string) => root.querySelector<T>(selector)!;
	/** '' where there is nothing to choose: before the first edition all is live. */
	const chosen = (name: string) =>
		root.querySelector<HTMLInputElement>(`[name=embed-${name}]:checked`)?.value ?? '';
	const ticked = (name: string) => find<HTMLInputElement>(`[name=embed-${name}]`).checked;
	const preview = find<HTMLDetailsElement>('.preview');
	const place = find('[data-preview]');
	let frame: HTMLIFrameElement | undefined;
	let measured = 0;

	const width = () => (preview.open ? Number(chosen('width')) : USUAL);
	/** As built at the usual width; as the preview measured it at others, and without a headline. */
	function state(): EmbedState {
		const edition = Number(chosen('edition'));
		const mark = marks.find(({ n }) => n === edition);
		const built = mark?.height ?? of.height;
		const plain = ticked('plain');
		const height = measured && (plain || width() !== USUAL) ? measured + SPARE : built;
		const theme = chosen('theme') as Theme;
		return { edition, theme, plain, transparent: ticked('transparent'), height, knots: mark?.knots };
	}
	function write(): void {
		const now = state();
		for (const name of CODES) {
			const field = root.querySelector<HTMLTextAreaElement>(`[data-code=${name}] textarea`);
			if (field) field.value = codeOf(name, of, now);
		}
		for (const words of root.querySelectorAll<HTMLElement>('[data-of]'))
			words.hidden = words.dataset.of !== (now.edition ? 'frozen' : 'live');
		find('.measured').textContent = measured
			? `${measured} px high in a column of ${width()} px; where a system takes styles away, the frame keeps to the ${now.height} px of its code.`
			: '';
	}
	/** The frame is made anew: a new address in the old one would be a step back for the reader's back button. */
	function look(): void {
		measured = 0;
		frame?.remove();
		frame = undefined;
		if (!preview.open) return write();
		const now = state();
		frame = document.createElement('iframe');
		frame.title = `Preview: ${of.title}`;
		frame.src = to(embedPath(of.id, now));
		frame.width = String(width());
		frame.height = String(now.height);
		place.append(frame);
		write();
	}
	addEventListener('message', ({ source, data }) => {
		const height: unknown = data?.['seventeen-metals'];
		if (!frame || source !== frame.contentWindow || typeof height !== 'number') return;
		measured = height;
		frame.height = String(height);
		write();
	});
	// A reader on a phone begins with a column that fits it.
	const room = root.clientWidth - 2 * PADDING;
	const fitting = [...root.querySelectorAll<HTMLInputElement>('[name=embed-width]')]
		.filter(({ value }) => Number(value) <= Math.min(room, USUAL))
		.at(-1);
	if (fitting) fitting.checked = true;
	root.addEventListener('change', look);
	preview.addEventListener('toggle', look);
	for (const part of root.querySelectorAll<HTMLElement>('.controls, .preview')) part.hidden = false;
	write();
}
