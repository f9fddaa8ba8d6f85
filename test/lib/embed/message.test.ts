import { describe, expect, it } from 'vitest';
import { ASK, asks, heightMessages, placeOf, type Place } from '#lib/embed/message.ts';
import { lookFrom, schemeFrom } from '#lib/embed/theme.ts';

const at = (address: string) => placeOf(new URL(address, 'https://metals.example'));
const place = (more: Partial<Place> = {}): Place => ({
	id: 'quotas',
	child: '',
	secret: '',
	src: 'x',
	...more
});

describe('the address of an embed', () => {
	it.each([
		['/embed/quotas/', { id: 'quotas', child: '', secret: '' }],
		['/embed/quotas/v/3/?theme=dark', { id: 'quotas', child: '', secret: '' }],
		['/below/embed/map/?childId=pym-0&initialWidth=300', { id: 'map', child: 'pym-0', secret: '' }],
		['/embed/map/#?secret=aB3', { id: 'map', child: '', secret: 'aB3' }],
		['/embed/map/#?secret=aB3"]<b>', { id: 'map', child: '', secret: 'aB3' }],
		['/embed/map/#secret=aB3', { id: 'map', child: '', secret: '' }],
		['/embed/', { id: '', child: '', secret: '' }]
	])('%s', (address, wanted) => expect(at(address)).toMatchObject(wanted));
});

describe('the messages that tell a height', () => {
	it('are those that hosts read, word for word', () => {
		expect(heightMessages(432, place({ child: 'kid', secret: 's3' }))).toEqual([
			{ 'seventeen-metals': 432 },
			{ 'datawrapper-height': { quotas: 432 } },
			{ sentinel: 'amp', type: 'embed-size', height: 432 },
			'{"sender":"Flourish","method":"resize","src":"x","context":"iframe.resize","height":432}',
			'pymxPYMxkidxPYMxheightxPYMx432',
			{ message: 'height', value: 432, secret: 's3' }
		]);
	});
	it.each([
		[90, 200],
		[1600, 1000]
	])('of %d px are told to WordPress as %d', (px, told) =>
		expect(heightMessages(px, place({ secret: 's' })).at(-1)).toEqual({
			message: 'height',
			value: told,
			secret: 's'
		})
	);
	it('name pym and WordPress only where the address does', () =>
		expect(JSON.stringify(heightMessages(1, place()))).not.toMatch(/pym|secret/));
});

describe('a question for the height', () => {
	it.each<[unknown, string, boolean]>([
		[ASK, '', true],
		[{ sentinel: 'amp', type: 'frames-init' }, '', true],
		[{ message: 'ready', secret: 's' }, 's', true],
		[{ message: 'ready', secret: 't' }, 's', false],
		[{ message: 'ready', secret: '' }, '', false],
		[{ message: 'ready' }, '', false],
		[{ message: 'ready' }, 's', false],
		['ready', 's', false],
		[null, 's', false],
		[undefined, '', false]
	])('%j, known as “%s”: %s', (data, secret, answer) => expect(asks(data, secret)).toBe(answer));
});

describe('the look asked for', () => {
	it.each([
		['', 'light'],
		['?theme=dark', 'dark'],
		['theme=auto', 'auto'],
		['?theme=Dark', 'light'],
		['?dark=true', 'dark'],
		['?dark=auto', 'auto'],
		['?dark=false', 'light'],
		['?dark=constructor', 'light'],
		['?theme=light&dark=true', 'light'],
		['?theme=nonsense&dark=true', 'dark'],
		['?theme=dark&theme=light', 'dark']
	])('%s is %s', (query, theme) =>
		expect(lookFrom(query)).toEqual({ theme, transparent: false, plain: false })
	);
	it.each(['?transparent', '?transparent=1', '?transparent=true'])('%s', (query) =>
		expect(lookFrom(query)).toMatchObject({ transparent: true, plain: false })
	);
	it.each(['?plain', '?plain=1', '?plain=true&transparent=false'])('%s', (query) =>
		expect(lookFrom(query)).toMatchObject({ transparent: false, plain: true })
	);
});

describe('the scheme of the host', () => {
	it.each([
		['seventeen-metals:dark', 'dark'],
		['seventeen-metals:light', 'light'],
		['seventeen-metals:light dark', undefined],
		['seventeen-metals:normal', undefined],
		['seventeen-metals:auto', undefined],
		[null, undefined]
	])('%j is %s', (data, scheme) => expect(schemeFrom(data)).toBe(scheme));
});

/** Numbers that look random and are the same in every run. */
function dice(seed: number): (n: number) => number {
	let state = seed;
	return (n) => (state = (state * 48271) % 2147483647) % n;
}

const WORDS = [
	'theme',
	'dark',
	'auto',
	'true',
	'plain',
	'transparent',
	'childId',
	'#?secret=',
	'secret',
	'=',
	'&',
	'?'
];
const PAIRS = ['&theme=dark&', '&theme=auto&', '&dark=true&', '&plain=1&', '&transparent=true&'];
const ODD = [
	'%',
	'%00',
	'%ff',
	'%zz',
	'__proto__',
	'constructor',
	'<img onerror=x>',
	'"',
	"'",
	'\u0000',
	'\ud800'
];

describe('ten thousand senseless', () => {
	it('addresses give a known look and harmless parts', () => {
		const random = dice(4);
		const pieces = [...WORDS, ...PAIRS, ...ODD, '/', 'javascript:', '\u202e', 'é', '漢'];
		const looks = new Set<string>();
		const wrong: unknown[] = [];
		for (let i = 0; i < 10_000; i++) {
			const mix = (n: number) =>
				Array.from({ length: random(n) }, () => pieces[random(pieces.length)]).join('');
			const [search, hash, pathname] = [`?${mix(12)}`, `#${mix(6)}`, `/embed/${mix(4)}`];
			const look = lookFrom(search);
			looks.add(JSON.stringify(look));
			const found = placeOf({ search, hash, pathname, href: pathname + search + hash });
			if (!['light', 'dark', 'auto'].includes(look.theme)) wrong.push(look);
			if (!/^[a-zA-Z0-9]*$/.test(found.secret) || !/^[\w-]*$/.test(found.id)) wrong.push(found);
			for (const message of heightMessages(random(3000), found)) structuredClone(message);
		}
		expect(wrong).toEqual([]);
		// The dice reach what may be asked for: else they would prove nothing.
		expect(looks.size).toBeGreaterThan(4);
	});

	it('messages ask for nothing', () => {
		const random = dice(9);
		const words = [
			...WORDS,
			...ODD,
			'message',
			'ready',
			'sentinel',
			'amp',
			'type',
			'frames',
			'height',
			'abc'
		];
		const value = (deep: number): unknown => {
			const kind = random(deep > 3 ? 5 : 8);
			if (kind < 3) return words[random(words.length)];
			if (kind === 3) return [null, undefined, NaN, -1, 1e308, true, 0n][random(7)];
			if (kind === 4) return Symbol.for('seventeen-metals');
			if (kind === 5) return Array.from({ length: random(4) }, () => value(deep + 1));
			if (kind === 6) return Object.assign(Object.create(null) as object, { message: value(deep + 1) });
			return Object.fromEntries(
				Array.from({ length: random(5) }, () => [words[random(words.length)], value(deep + 1)])
			);
		};
		const asked = Array.from({ length: 10_000 }, () => value(0)).filter((data) => asks(data, 'abc'));
		expect(asked).toEqual([]);
	});
});
