import type { Page } from 'playwright/test';

/** A script of a host that writes down what its frames say. */
export const record = `<script>
	window.said = [];
	addEventListener('message', (event) => said.push([event.source, event.data]));
</script>`;

/** The heights that one frame told, dialect by dialect, in their order; what is in none stands under `strange`. */
export interface Heights {
	ours: number[];
	datawrapper: number[];
	amp: number[];
	pym: number[];
	medium: number[];
	flourish: number[];
	wordpress: number[];
	strange: unknown[];
}

/** What the frame at place `index` of a page with `record` has told. The forms are those that their hosts read. */
export async function heightsOf(page: Page, index: number): Promise<Heights> {
	const all = await page.evaluate((at) => {
		const frame = document.querySelectorAll('iframe')[at];
		const said = (window as unknown as { said: [unknown, unknown][] }).said;
		return said.filter(([source]) => source === frame?.contentWindow).map(([, data]) => data);
	}, index);
	const heights: Heights = {
		ours: [],
		datawrapper: [],
		amp: [],
		pym: [],
		medium: [],
		flourish: [],
		wordpress: [],
		strange: []
	};
	for (const data of all as (string | Record<string, unknown>)[]) {
		if (typeof data === 'string') {
			const pym = /^pymxPYMxkidxPYMxheightxPYMx(\d+)$/.exec(data)?.[1];
			if (pym) heights.pym.push(Number(pym));
			else if (data.startsWith('{')) {
				const said = JSON.parse(data) as Record<string, unknown>;
				if (said.context === 'iframe.resize' && String(said.src).includes('/embed/'))
					heights.medium.push(Number(said.height));
				if (said.sender === 'Flourish' && said.method === 'resize')
					heights.flourish.push(Number(said.height));
			} else heights.strange.push(data);
		} else if ('seventeen-metals' in data) heights.ours.push(Number(data['seventeen-metals']));
		else if ('datawrapper-height' in data)
			heights.datawrapper.push(...Object.values(data['datawrapper-height'] as Record<string, number>));
		else if (data.sentinel === 'amp' && data.type === 'embed-size') heights.amp.push(Number(data.height));
		else if (data.message === 'height' && data.secret === 'abc123')
			heights.wordpress.push(Number(data.value));
		else heights.strange.push(data);
	}
	return heights;
}
