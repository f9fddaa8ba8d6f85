/* Counts of what passed and failed, from the reports of the two test runners. */

/** @typedef {{ passed: number, failed: number, skipped?: number }} Tally */

/**
 * From vitest's JSON report. A file that fails as a whole (it cannot be loaded, or its preparation fails) counts as
 * one failure, and so does a runner that died.
 * @param {any} report parsed, or null when there is none
 * @param {number} code the runner's exit code
 * @returns {Tally}
 */
export function ofVitest(report, code) {
	if (!report) return { passed: 0, failed: 1 };
	const whole = report.testResults.filter(
		(/** @type {any} */ file) =>
			file.status === 'failed' &&
			!file.assertionResults.some((/** @type {any} */ test) => test.status === 'failed')
	).length;
	const failed = report.numFailedTests + whole;
	return {
		passed: report.numPassedTests,
		failed: failed || (code ? 1 : 0),
		skipped: report.numPendingTests + report.numTodoTests
	};
}

/**
 * From Playwright's JSON report. A test that passed only when tried again counts as failed.
 * @param {any} report parsed, or null when there is none
 * @param {number} code the runner's exit code
 * @returns {Tally}
 */
export function ofPlaywright(report, code) {
	if (!report) return { passed: 0, failed: 1 };
	const { expected, unexpected, flaky, skipped } = report.stats;
	const failed = unexpected + flaky + report.errors.length;
	return { passed: expected, failed: failed || (code ? 1 : 0), skipped };
}

/** All together. @param {Tally[]} tallies @returns {Required<Tally>} */
export const sum = (tallies) =>
	tallies.reduce(
		(/** @type {Required<Tally>} */ all, one) => ({
			passed: all.passed + one.passed,
			failed: all.failed + one.failed,
			skipped: all.skipped + (one.skipped ?? 0)
		}),
		{ passed: 0, failed: 0, skipped: 0 }
	);
