import { describe, expect, it } from 'vitest';
import { regions } from '#lib/map/regions.ts';
import { showing } from '#lib/map/sentences.ts';
import { confidences, stages, statuses } from '#lib/map/stages.ts';
import { everything, parseView, serialise, shows, type Known, type View } from '#lib/map/view.ts';
import { ignoredSentence } from '#lib/text/ignored.ts';

const known: Known = {
	stages: stages.map((s) => s.id),
	statuses: statuses.map((s) => s.id),
	confidences: confidences.map((c) => c.id),
	regions: regions.map((r) => r.id),
	countries: ['EU', 'CN', 'EE', 'FR', 'US'],
	sites: ['neo-narva-magnet', 'bayan-obo-mine', 'mt-weld-mine']
};

/** A small generator of numbers, the same on each run. */
function dice(seed: number): (n: number) => number {
	let state = seed;
	return (n) => {
		state = (state * 1664525 + 1013904223) % 4294967296;
		return Math.floor((state / 4294967296) * n);
	};
}

const any = <T>(roll: (n: number) => number, list: readonly T[]): T => list[roll(list.length)]!;

function randomView(roll: (n: number) => number): View {
	return {
		stages: stages.map((s) => s.id).filter(() => roll(2) === 1),
		status: any(roll, ['' as const, ...statuses.map((s) => s.id)]),
		country: any(roll, ['', ...known.countries]),
		confidence: any(roll, ['' as const, ...confidences.map((c) => c.id)]),
		region: any(
			roll,
			regions.map((r) => r.id)
		),
		sites: known.sites.filter(() => roll(2) === 1).sort(() => roll(3) - 1),
		site: any(roll, ['', ...known.sites])
	};
}

describe('a view and its address', () => {
	it('come back the same, for two thousand views', () => {
		const roll = dice(17);
		for (let i = 0; i < 2000; i++) {
			const view = randomView(roll);
			expect(parseView(serialise(view), known)).toEqual({ view, ignored: [] });
		}
	});

	it('has no query when everything is shown', () => {
		expect(serialise(everything())).toBe('');
	});

	it('reads the address that the plan names', () => {
		const asked =
			'?stage=magnet&country=EE&status=operating&confidence=high&site=neo-narva-magnet&region=europe';
		expect(parseView(asked, known)).toEqual({
			view: {
				stages: ['magnet'],
				country: 'EE',
				status: 'operating',
				confidence: 'high',
				sites: [],
				site: 'neo-narva-magnet',
				region: 'europe'
			},
			ignored: []
		});
	});

	it('names sites in the order asked, each once, beside all other choices', () => {
		const asked = '?sites=mt-weld-mine,neo-narva-magnet&stage=mine&sites=neo-narva-magnet&region=europe';
		const { view } = parseView(asked, known);
		expect(view.sites).toEqual(['mt-weld-mine', 'neo-narva-magnet']);
		expect(serialise(view)).toBe('?stage=mine&region=europe&sites=mt-weld-mine,neo-narva-magnet');
	});

	it.each([
		['?stage=magnets', ['stage=magnets']],
		['?stage=mine,gold,magnet', ['stage=gold']],
		['?country=ee', []],
		['?country=XX', ['country=XX']],
		['?status=operating&status=closed', ['status=closed']],
		['?region=Europe', ['region=Europe']],
		['?utm_source=mail', ['utm_source=mail']],
		['?__proto__=x&constructor=y', ['__proto__=x', 'constructor=y']],
		['?site=', []],
		['?sites=,,', []],
		['?sites=neo-narva-magnet,nowhere,mt-weld-mine', ['sites=nowhere']],
		['?sites=MT-WELD-MINE&sites=mt-weld-mine', ['sites=MT-WELD-MINE']],
		['?sites=neo-narva-magnet;mt-weld-mine', ['sites=neo-narva-magnet;mt-weld-mine']],
		['?stage=%E0%A4%A', ['stage=\uFFFD%A']],
		[`?site=${'a'.repeat(300)}`, [`site=${'a'.repeat(39)}…`]]
	])('%s leaves out what it does not know', (query, ignored) => {
		expect(parseView(query, known).ignored).toEqual(ignored);
	});

	it('never throws on rubbish, keeps only known words, and answers a 64 KB address at once', () => {
		const roll = dice(4);
		const letters = '?&=%,;+#stagemineEU\u0000é🧲<>"';
		for (let i = 0; i < 500; i++) {
			const rubbish = Array.from({ length: roll(80) }, () => any(roll, [...letters])).join('');
			const { view } = parseView(rubbish, known);
			expect(parseView(serialise(view), known)).toEqual({ view, ignored: [] });
		}
		const long = `?${Array.from({ length: 6000 }, (_, i) => `stage=no${i}`).join('&')}`;
		expect(long.length).toBeGreaterThan(64_000);
		const before = performance.now();
		const { ignored } = parseView(long, known);
		expect(performance.now() - before).toBeLessThan(500);
		expect(ignored).toHaveLength(6000);
		expect(ignoredSentence(ignored)).toContain('5996 more');
	});

	it('names what was ignored', () => {
		expect(ignoredSentence([])).toBe('');
		expect(ignoredSentence(['stage=gold'])).toContain('does not know it: “stage=gold”.');
		expect(ignoredSentence(['a=1', 'b=2'])).toContain('“a=1” and “b=2”.');
	});
});

describe('what a view shows', () => {
	const narva = {
		stage: 'magnet',
		status: 'ramping-up',
		country: 'EE',
		confidence: 'high',
		region: 'europe',
		eu: true
	};

	it.each([
		['', true],
		['?stage=magnet', true],
		['?stage=mine', false],
		['?stage=mine&stage=magnet', true],
		['?status=operating', false],
		['?country=EE', true],
		['?country=EU', true],
		['?country=CN', false],
		['?confidence=low', false],
		['?region=europe', true],
		['?region=australia', false],
		['?site=mt-weld-mine', true],
		['?sites=mt-weld-mine', true]
	])('%s on the plant at Narva: %s', (query, answer) => {
		expect(shows(parseView(query, known).view, narva)).toBe(answer);
	});

	it('only ever shrinks when a filter is added', () => {
		const roll = dice(9);
		for (let i = 0; i < 1000; i++) {
			const view = randomView(roll);
			const site = {
				stage: any(roll, known.stages),
				status: any(roll, known.statuses),
				country: any(roll, known.countries),
				confidence: any(roll, known.confidences),
				region: any(roll, known.regions),
				eu: roll(2) === 1
			};
			if (!shows(view, site)) continue;
			for (const wider of [
				{ stages: [] },
				{ status: '' as const },
				{ country: '' },
				{ region: 'world' as const }
			])
				expect(shows({ ...view, ...wider }, site)).toBe(true);
		}
	});
});

describe('the sentence', () => {
	const words = {
		stages: { magnet: 'magnet plants', mine: 'mines' },
		statuses: { operating: 'operating' },
		countries: { EU: 'the European Union' },
		regions: { europe: 'in Europe' }
	};
	it.each<[Partial<View>, number, string]>([
		[{}, 201, 'Showing all 201 plants and mines.'],
		[
			{ stages: ['magnet'], region: 'europe' },
			13,
			'Showing 13 of 201 plants and mines: magnet plants in Europe.'
		],
		[
			{ stages: ['mine', 'magnet'], country: 'EU', status: 'operating', confidence: 'low' },
			2,
			'Showing 2 of 201 plants and mines: mines and magnet plants in the European Union, operating, low confidence.'
		]
	])('%o', (part, shown, said) => {
		expect(showing({ ...everything(), ...part }, shown, 201, words)).toBe(said);
	});
	it('says what to do when nothing is left', () => {
		expect(showing({ ...everything(), country: 'EU' }, 0, 201, words)).toMatch(
			/^Nothing fits: all stages in the European Union\. Take one filter away/
		);
	});
});
