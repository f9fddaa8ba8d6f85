/** Fetches what makes the embed dialog work when a reader comes near it. Inside a fold that is when it is opened. */
for (const root of document.querySelectorAll<HTMLElement>('[data-codes]'))
	new IntersectionObserver(
		(seen, watch) => {
			if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
			watch.disconnect();
			void import('./codes.ts').then(({ dialog }) => dialog(root));
		},
		// A window's height before it is seen, so that nothing moves under the reader's eye.
		{ rootMargin: '100%' }
	).observe(root);
export {};
