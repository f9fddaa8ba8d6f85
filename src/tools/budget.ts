/** `npm run budget`: what each page weighs on the wire, against what it may weigh. */
import { buildSite, installDependencies } from './setup.mjs';
import { sayErrors } from './steps.mjs';
import { excess, kb, limitOf, LIMITS, median, MEDIAN_OF_EMBEDS } from './budget-limits.ts';
import { weigh } from './weigh.ts';

/** Measured on the same chart, chapter and map, to know what the figures mean. */
const FOR_MEASURE = `For measure, in the same kilobytes:
  one plain stacked-area chart: the bare floor 1.5, Observable Plot drawn at build 2.9, ECharts drawn at build with a
  hover script 4.3, LayerCake hydrated 49, Datawrapper's frame 88, Highcharts 125, Vega 254;
  a chapter of 1,200 words with three charts: the floor 4.5, Astro 7.4 (51 once hydrated), an ordinary hydrated
  SvelteKit 64, Observable Framework 179;
  150 points on a map: the still map's floor 9, D3 in the browser 55, Leaflet 75, MapLibre 401.`;

/** One line of the table, columns padded. */
const row = (name: string, ...cells: string[]) =>
	`${name.padEnd(52)}${cells.map((cell) => cell.padStart(8)).join('')}`;

await sayErrors(async () => {
	await installDependencies();
	await buildSite();
	const pages = weigh('build');
	const faults: string[] = [];
	console.log('\nKilobytes (1,000 bytes) after brotli; pictures apart, fonts beside\n');
	for (const limit of LIMITS) {
		const mine = pages.filter((page) => limitOf(page) === limit);
		if (!mine.length) continue;
		console.log(
			row(`${limit.kind}: at most ${limit.total}, JS ${limit.js}`, 'HTML', 'CSS', 'JS', 'total', 'fonts')
		);
		for (const page of mine) {
			const over = excess(page);
			console.log(
				row(`  ${page.address}`, ...[page.html, page.css, page.js, page.total, page.fonts].map(kb)) +
					(over.length ? `  ✗ ${over.join(', ')}` : '')
			);
			faults.push(...over.map((what) => `${page.address}: ${what}`));
		}
	}
	const embeds = pages.filter((page) => limitOf(page).kind === 'embed').map((page) => page.html + page.css);
	console.log(`\nMedian of ${embeds.length} embeds: ${kb(median(embeds))} of ${MEDIAN_OF_EMBEDS} KB`);
	if (median(embeds) > MEDIAN_OF_EMBEDS * 1000)
		faults.push(`median of the embeds: ${kb(median(embeds))} of ${MEDIAN_OF_EMBEDS} KB`);
	console.log(`\n${FOR_MEASURE}\n`);
	console.log(
		faults.length ? `Too heavy:\n  ${faults.join('\n  ')}` : `All ${pages.length} pages keep to their budget.`
	);
	return faults.length ? 1 : 0;
});
