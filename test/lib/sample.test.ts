import { expect, it } from 'vitest';
import { MANY, sample } from '../browse/sample.ts';

const length = (address: string): number => Number(/\d+/.exec(address)?.[0] ?? 0);

it('looks at every page of a route with few, and at five of a route with many', () => {
	const few = ['/', '/map/', '/chapters/1/', '/chapters/2/'];
	const many = Array.from({ length: MANY + 61 }, (_, i) => `/sites/${i}/`);
	expect(sample(few, length)).toEqual(few);
	expect(sample([...few, ...many.slice(0, MANY)], length)).toHaveLength(few.length + MANY);
	expect(sample([...few, ...many], length)).toEqual([
		...few,
		...[0, 25, 50, 75, 100].map((i) => `/sites/${i}/`)
	]);
});
