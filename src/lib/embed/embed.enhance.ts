/** Runs inside an embed: takes the look from the address and tells the host the height. Needs nothing else. */
import { ASK, heightMessage } from './message.ts';
import { themeFrom } from './theme.ts';

document.documentElement.dataset.theme = themeFrom(location.search);

if (parent !== window) {
	let told = 0;
	const tell = (again: boolean) => {
		// The body's own box, never scrollHeight: that grows with the frame and would never settle.
		const height = Math.ceil(document.body.getBoundingClientRect().height);
		if (!again && Math.abs(height - told) <= 1) return;
		told = height;
		parent.postMessage(heightMessage(height), '*');
	};
	new ResizeObserver(() => tell(false)).observe(document.body);
	addEventListener('message', (event) => {
		if (event.source === parent && event.data === ASK) tell(true);
	});
}
