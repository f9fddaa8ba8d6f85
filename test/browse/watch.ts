import type { BrowserContext, Page } from 'playwright/test';

/**
 * Collects whatever goes wrong in pages of a context: violations of the policy, errors, failed requests,
 * answers that are no success, and requests to anyone else.
 * @param allowed origins that a test serves itself
 * @returns the list, which fills while pages load
 */
export async function watch(context: BrowserContext, allowed: string[] = []): Promise<string[]> {
	const seen: string[] = [];
	await context.addInitScript(() => {
		addEventListener('securitypolicyviolation', (event) =>
			console.error(`policy: ${event.violatedDirective} blocked ${event.blockedURI} ${event.sample}`)
		);
	});
	const observe = (page: Page) => {
		page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
		page.on('console', (message) => {
			// A browser that cannot share says so of a frame that would be let share; that is no fault of the page.
			if (message.text() === "Unrecognized feature: 'web-share'.") return;
			if (['error', 'warning'].includes(message.type())) seen.push(`console: ${message.text()}`);
		});
		page.on('requestfailed', (request) => {
			const why = request.failure()?.errorText ?? '';
			// Whoever leaves a page breaks off what it was still fetching; that is no fault of the page.
			if (why !== 'net::ERR_ABORTED') seen.push(`failed: ${request.url()} ${why}`);
		});
		page.on('response', (response) => {
			if (response.status() >= 400) seen.push(`${response.status()}: ${response.url()}`);
		});
		page.on('request', (request) => {
			const { protocol, origin, hostname } = new URL(request.url());
			if (protocol === 'data:' || protocol === 'blob:' || protocol === 'about:') return;
			if (hostname !== 'localhost' && !allowed.includes(origin)) seen.push(`to a stranger: ${request.url()}`);
		});
	};
	context.pages().forEach(observe);
	context.on('page', observe);
	return seen;
}
