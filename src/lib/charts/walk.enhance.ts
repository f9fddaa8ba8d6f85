/**
 * Lets a reader walk the marks of every drawing: hover, touch or arrow keys show and speak what a mark says.
 * Left and right go along a series, up and down to the next one, Home and End to the ends, Escape leaves.
 * Does nothing twice, so it may be loaded by several figures of one page.
 */
type Said = SVGElement & { dataset: { say: string; s: string } };

for (const walk of document.querySelectorAll<HTMLElement>('[data-walk]:not([tabindex])')) {
	const box = document.createElement('p');
	box.className = 'said';
	box.setAttribute('aria-live', 'polite');
	walk.append(box);
	walk.tabIndex = 0;
	walk.setAttribute('aria-roledescription', 'chart');
	let on: Said | undefined;

	/** The marks of the scene that is seen at this width, without those that wait in a fold. */
	const marks = () =>
		[...walk.querySelectorAll<Said>('[data-say]')].filter(
			(m) => m.checkVisibility?.() ?? m.getClientRects().length
		);
	const middle = (m: Said) => {
		const r = m.getBoundingClientRect();
		return r.left + r.width / 2;
	};
	const show = (mark?: Said) => {
		if (mark && mark === on) return;
		on?.classList.remove('on');
		on = mark;
		box.textContent = mark?.dataset.say ?? '';
		if (!mark) return;
		mark.classList.add('on');
		const [r, w] = [mark.getBoundingClientRect(), walk.getBoundingClientRect()];
		const left = r.left + r.width / 2 - w.left - box.offsetWidth / 2;
		box.style.left = `${Math.max(0, Math.min(left, w.width - box.offsetWidth))}px`;
		const above = r.top - w.top - box.offsetHeight - 8;
		box.style.top = `${above < -40 ? r.bottom - w.top + 8 : above}px`;
	};
	const beside = (step: number) => {
		if (!on) return marks()[0];
		const [all, here, x] = [marks(), +on.dataset.s, middle(on)];
		const next = all
			.map((m) => +m.dataset.s)
			.filter((s) => (s - here) * step > 0)
			.sort((a, b) => (a - b) * step)[0];
		return all
			.filter((m) => +m.dataset.s === next)
			.sort((a, b) => Math.abs(middle(a) - x) - Math.abs(middle(b) - x))[0];
	};
	walk.addEventListener('keydown', (event) => {
		const all = marks();
		const at = on ? all.indexOf(on) : -1;
		const to: Record<string, () => Said | undefined> = {
			ArrowRight: () => all[at + 1],
			ArrowLeft: () => all[at < 0 ? 0 : at - 1],
			ArrowDown: () => beside(1),
			ArrowUp: () => beside(-1),
			Home: () => all[0],
			End: () => all[all.length - 1]
		};
		// The head of a fold inside has keys of its own.
		if (event.target !== walk || event.ctrlKey || event.metaKey || event.altKey) return;
		if (event.key === 'Escape') return show();
		const mark = to[event.key]?.();
		if (!(event.key in to)) return;
		event.preventDefault();
		if (mark) show(mark);
	});
	walk.addEventListener('focus', () => {
		// Only those who come by keyboard need to be told of the keys.
		if (on || !walk.matches(':focus-visible')) return;
		box.textContent = 'Arrow keys walk the values, Escape leaves.';
		box.style.left = box.style.top = '0';
	});
	walk.addEventListener('blur', () => show());
	const near = (event: PointerEvent) => {
		let [best, least]: [Said | undefined, number] = [undefined, 40];
		for (const m of marks()) {
			const r = m.getBoundingClientRect();
			const dx = Math.max(r.left - event.clientX, 0, event.clientX - r.right);
			const dy = Math.max(r.top - event.clientY, 0, event.clientY - r.bottom);
			const far = Math.hypot(dx, dy);
			if (far < least) [best, least] = [m, far];
		}
		show(best);
	};
	walk.addEventListener('pointermove', near);
	walk.addEventListener('pointerdown', near);
	walk.addEventListener('pointerleave', (event) => {
		if (event.pointerType === 'mouse') show();
	});
	document.addEventListener('pointerdown', (event) => {
		if (!walk.contains(event.target as Node)) show();
	});
}
export {};
