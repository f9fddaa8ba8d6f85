/* `npm run check`: types, lint, format, content. All parts run, even if one fails, so that one run shows all faults. */
import { pathToFileURL } from 'node:url';
import { installDependencies } from './setup.mjs';
import { sayErrors, step, tool } from './steps.mjs';

/** @type {[name: string, file: string, args: string[]][]} */
const PARTS = [
	['Types', 'svelte-check/bin/svelte-check', ['--fail-on-warnings', '--output', 'human-verbose']],
	['Lint', 'eslint/bin/eslint.js', ['.', '--max-warnings=0']],
	['Format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
	['Content', 'tsx/dist/cli.mjs', ['src/tools/check-content.ts']]
];

/**
 * Runs the four parts of the check, two at a time, and prints what each that fails has to say.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks() {
	await tool('@sveltejs/kit/svelte-kit.js', ['sync']);
	const tally = { passed: 0, failed: 0 };
	for (const pair of [PARTS.slice(0, 2), PARTS.slice(2)]) {
		const results = await step(`Checking: ${pair.map(([name]) => name.toLowerCase()).join(', ')}`, () =>
			Promise.all(pair.map(([, file, args]) => tool(file, args)))
		);
		results.forEach(({ code, output }, i) => {
			if (code) console.log(`\n✗ ${pair[i]?.[0]}\n${output.trim()}\n`);
			tally[code ? 'failed' : 'passed']++;
		});
	}
	return tally;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
	await sayErrors(async () => {
		await installDependencies();
		const { passed, failed } = await runChecks();
		console.log(
			failed
				? `${failed} of ${passed + failed} checks failed.`
				: 'Types, lint, format and content are in order.'
		);
		return failed ? 1 : 0;
	});
