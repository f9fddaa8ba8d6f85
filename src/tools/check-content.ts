/**
 * Reads all content and prints one sentence for each problem: file, row, column, value and mend.
 * With --write it first brings the bytes and hashes in datapackage.json up to date.
 */
import { checkers } from '#lib/server/checkers.ts';
import { refreshHashes } from '#lib/server/tables/files.ts';

try {
	if (process.argv.includes('--write')) {
		const changed = refreshHashes();
		console.log(
			changed.length ? `datapackage.json now fits ${changed.join(', ')}` : 'datapackage.json was up to date'
		);
	}
	const results = checkers.map((check) => check());
	const problems = results.flatMap((result) => result.problems);
	for (const problem of problems) console.error(problem);
	console.log(
		`Content: ${results.map((result) => result.looked).join(', ')}; ${problems.length || 'no'} problems`
	);
	if (problems.length) process.exitCode = 1;
} catch (error) {
	console.error((error as Error).message);
	process.exitCode = 1;
}
