import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import { htmlRules } from './html-rules.ts';
import { pages } from './site.ts';

const validator = new HtmlValidate(htmlRules);

it.each(pages().map((page) => [page.address, page] as const))('%s is valid HTML', async (_, page) => {
	const report = await validator.validateString(page.html);
	const faults = report.results.flatMap((result) =>
		result.messages.map(({ line, column, ruleId, message, selector }) => {
			const where = selector ? ` at ${selector}` : '';
			return `${line}:${column} ${ruleId}: ${message}${where}`;
		})
	);
	// The same fault on each of a thousand marks is one fault to read.
	expect([...new Set(faults)].slice(0, 20)).toEqual([]);
});

it('refuses what is wrong', async () => {
	const report = await validator.validateString(
		'<!doctype html><html><body><img src="a.png"><p><div></div></p>'
	);
	expect(report.errorCount).toBeGreaterThan(2);
});
