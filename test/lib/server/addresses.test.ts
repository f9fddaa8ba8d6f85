import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ADDRESSES, addressesNow, addressesText, checkAddresses } from '#lib/server/editions/addresses.ts';

const today = addressesNow();
let root = '';
const list = (...addresses: string[]) => writeFileSync(path.join(root, ADDRESSES), addressesText(addresses));
const problems = (...now: string[]) => checkAddresses(root, () => now).problems;
const git = (...args: string[]) =>
	execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x', ...args], { cwd: root, stdio: 'ignore' });

beforeEach(() => {
	root = mkdtempSync(path.join(tmpdir(), 'addresses-'));
	mkdirSync(path.join(root, 'content'));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('the list of addresses given out', () => {
	it('is not wanted before the first publication', () => expect(problems('/embed/a/')).toEqual([]));

	it('has nothing to say when all are there', () => {
		list('/embed/a/', '/oembed/chapters/b.json');
		expect(problems('/oembed/chapters/b.json', '/embed/a/')).toEqual([]);
	});

	it('names a card that went with its chapter’s old name, and calls for the new one', () => {
		list('/embed/a/', '/embed/chapters/old/');
		expect(problems('/embed/a/', '/embed/chapters/new/')).toEqual([
			'content/addresses.txt: /embed/chapters/old/ was given out and leads nowhere; take back what it led to.',
			'content/addresses.txt: /embed/chapters/new/ is given out and not in it; run: npm run freeze.'
		]);
	});

	it('names a line that went together with what it led to', () => {
		git('init', '-q');
		list('/embed/a/', '/embed/chapters/old/');
		git('add', '.');
		git('commit', '-qm', 'given out');
		list('/embed/a/');
		git('commit', '-qam', 'taken out');
		expect(problems('/embed/a/')).toEqual([
			'content/addresses.txt: /embed/chapters/old/ was given out and is not in the list; take the line back.'
		]);
		list('/embed/a/', '/embed/chapters/old/');
		expect(problems('/embed/a/', '/embed/chapters/old/')).toEqual([]);
	});

	it('has cards, their oEmbed files and every form of a chart', () => {
		for (const kind of [
			/^\/embed\/chapters\/.+\/$/,
			/^\/oembed\/chapters\/.+\.json$/,
			/^\/embed\/map\/$/,
			/\.ris$/
		])
			expect(
				today.some((address) => kind.test(address)),
				String(kind)
			).toBe(true);
		expect(today.filter((address) => !/^\/[a-z0-9./-]+$/.test(address))).toEqual([]);
		expect(addressesText(today, today).split('\n').filter(Boolean)).toEqual(today);
	});
});
