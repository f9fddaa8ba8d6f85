/** What is folded lies open on paper: by script only where no style rule can open it, and shut again afterwards. */
if (!CSS.supports('selector(::details-content)')) {
	let shut: Iterable<HTMLDetailsElement> = [];
	const put = (open: boolean): void => {
		for (const fold of shut) fold.open = open;
	};
	addEventListener('beforeprint', () => {
		shut = document.querySelectorAll('details:not([open], .long)');
		put(true);
	});
	addEventListener('afterprint', () => put(false));
}

export {};
