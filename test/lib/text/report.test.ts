import { describe, expect, it } from 'vitest';
import { asked, report, reportAddress, type Reported } from '#lib/text/report.ts';

const about: Reported = {
	id: 'china-quotas',
	title: 'Quotas & “more” rose 5%?',
	asOf: '2026-10-07',
	edition: { n: 2, date: '2026-11-22' }
};

describe('a report of an error', () => {
	it('names id, edition, date and address', () => {
		const { text, subject } = report(about, '');
		expect(subject).toContain('china-quotas');
		expect(text).toMatch(/^Id: china-quotas$/m);
		expect(text).toMatch(/^Edition 2, 22 November 2026$/m);
		expect(text).toMatch(/^Data as of: 7 October 2026$/m);
		expect(text).toMatch(/^Address: https?:\/\/.+\/charts\/china-quotas\/$/m);
		expect(report({ ...about, edition: null }, '').text).toContain('none frozen yet');
	});

	it('may be on the map, which is no chart and has a page of its own', () => {
		const { text, subject, path } = report({ ...about, id: 'map' }, '');
		expect(subject).toBe('Error in the map');
		expect(text).toMatch(/^Map: /);
		expect(text).toMatch(/^Address: https?:\/\/[^/]+\/map\/$/m);
		expect(asked(new URL(path, 'http://here').search)?.id).toBe('map');
	});

	it('goes nowhere while no address is set: none is invented', () =>
		expect(report(about, '').href).toBeNull());

	it('carries id, edition and date to the page of corrections, where they are read back', () => {
		const read = (path: string) => asked(new URL(path, 'http://here').search);
		expect(read(report(about, '').path)).toEqual({ id: 'china-quotas', edition: '2', asOf: '2026-10-07' });
		const none = report({ ...about, edition: null, asOf: '2025' }, '').path;
		expect(read(none)).toEqual({ id: 'china-quotas', edition: 'none', asOf: '2025' });
		expect(none).toMatch(/#report$/);
	});

	it.each([
		'',
		'?chart=china-quotas',
		'?chart=Buy+now&edition=1&data=2026',
		'?chart=x&edition=1;2&data=2026',
		'?chart=x&edition=1&data=soon',
		'?chart=%3Cb%3E&edition=1&data=2026',
		`?chart=${'x'.repeat(90)}&edition=1&data=2026`
	])('takes nothing from the address %s', (query) => expect(asked(query)).toBeNull());

	it.each([
		['mailto:desk@metals.example', (href: string) => new URL(href).searchParams.get('body')],
		[
			'https://tracker.example/new?title={subject}&body={text}',
			(href: string) => new URL(href).searchParams.get('body')
		]
	])('to %s arrives whole, with every sign', (to, body) => {
		const { href, text } = report(about, to);
		expect(body(href ?? '')).toBe(text);
		expect(href).not.toMatch(/[\s"<>{}]/);
	});

	it.each([
		'desk@metals.example',
		'javascript:alert(1)',
		'http://x.example/',
		'mailto:a@b?cc=c@d',
		'mailto:'
	])('refuses the setting %s, and says how to mend it', (to) =>
		expect(() => reportAddress(to, 's', 't')).toThrow('Mend: write mailto:')
	);
});
