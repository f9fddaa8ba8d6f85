/**
 * `npm run bench`: how long things take. It prints and asserts nothing, for each machine is another.
 * The builds with many charts take long: `npm run bench -- 30 300` makes those with 30 and with 300 more charts only.
 */
import { csvFormatRows, csvParseRows } from 'd3';
import { checkTables, type CheckInput } from '#lib/data/check.ts';
import { readInput, tableFile } from '#lib/server/tables/files.ts';
import { growCharts, sayGrowth } from './bench-charts.ts';
import { buildSite, installDependencies } from './setup.mjs';
import { sayErrors } from './steps.mjs';
import { weigh } from './weigh.ts';

const FILE = 'facilities.csv';

/** The content with each facility there `times` times, ids told apart, in memory only. */
function grown(input: CheckInput, times: number): CheckInput {
	const file = input.files.get(FILE);
	if (!file) throw new Error(`content/tables/${FILE} is missing`);
	const [header = [], ...rows] = csvParseRows(file.text);
	const ids = ['id', 'site_id'].map((name) => header.indexOf(name));
	const copies = Array.from({ length: times }, (_, copy) =>
		rows.map((row) => row.map((cell, at) => (copy && ids.includes(at) ? `${cell}-${copy + 1}` : cell)))
	);
	const text = csvFormatRows([header, ...copies.flat()]) + '\n';
	return { ...input, files: new Map(input.files).set(FILE, tableFile(new TextEncoder().encode(text))) };
}

/** The middle of three runs, in milliseconds. */
function milliseconds(work: () => void): number {
	const runs = [1, 2, 3].map(() => {
		const begun = performance.now();
		work();
		return performance.now() - begun;
	});
	return runs.sort((a, b) => a - b)[1] ?? 0;
}

await sayErrors(async () => {
	await installDependencies();
	const seconds = await buildSite({ always: true });
	const pages = weigh('build').map(({ address }) => address);
	const charts = pages.filter((address) => /^\/charts\/[^/]+\/$/.test(address));
	console.log(`\nBuild: ${seconds.toFixed(1)} s for ${pages.length} pages and ${charts.length} charts`);
	console.log(`       ${(seconds / pages.length).toFixed(3)} s per page`);

	console.log('\nChecks of the tables, facilities grown in memory (middle of three runs):');
	const input = readInput();
	for (const times of [1, 10, 100]) {
		const content = grown(input, times);
		let facilities = 0;
		let problems = 0;
		const took = milliseconds(() => {
			const checked = checkTables(content);
			facilities = checked.rows.get('facilities')?.length ?? 0;
			problems = checked.problems.length;
		});
		const found = problems ? `, ${problems} problems found` : '';
		console.log(
			`${`${times}x`.padStart(6)}  ${facilities.toLocaleString('en-GB').padStart(7)} facilities  ${took.toFixed(0).padStart(7)} ms${found}`
		);
	}

	const asked = process.argv.slice(2).map(Number).filter(Number.isInteger);
	console.log('\nBuilds with more charts, made of the real ones in a temporary folder:');
	const grownSites = [];
	for (const more of [0, ...(asked.length ? asked : [30, 300, 1000])]) {
		grownSites.push(await growCharts(more));
		console.log(sayGrowth(grownSites));
	}
});
