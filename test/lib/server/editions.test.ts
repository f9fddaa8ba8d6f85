import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkEditions } from '#lib/server/editions/check.ts';
import { type Freezable } from '#lib/server/editions/fingerprint.ts';
import { MANIFEST, readManifest, sha256 } from '#lib/server/editions/manifest.ts';
import { askedOf } from '../../../src/tools/freeze/asked.ts';
import { dueNow, freeze } from '../../../src/tools/freeze/freeze.ts';
import { html, ORIGIN } from './made-embed.ts';

let root = '';
let built = { folder: '', origin: ORIGIN };
const write = (file: string, text: string) => {
	mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
	writeFileSync(path.join(root, file), text);
};
const told = (...pairs: [id: string, told: string][]): Freezable[] =>
	pairs.map(([id, words]) => ({ id, fingerprint: sha256(words), height: 400, knots: [], corrections: [] }));
const problems = (now: Freezable[]) => checkEditions(root, () => now).problems;
const kept = (id: string, n: number, name = 'index.html') =>
	path.join(root, `static/embed/${id}/v/${n}/${name}`);

beforeEach(() => {
	root = mkdtempSync(path.join(tmpdir(), 'editions-'));
	built = { folder: path.join(root, 'build'), origin: ORIGIN };
	write('content/editions.json', '[]\n');
	write('build/_app/immutable/enhance/embed.1a.js', '(()=>{height()})();');
	write('build/_app/immutable/enhance/newer.1a.js', '(()=>{newer()})();');
	write('build/icon.svg', '<svg/>');
	for (const folder of ['build', 'static']) write(`${folder}/fonts/v1/a.woff2`, 'letters');
	for (const id of ['made-up', 'other']) write(`build/embed/${id}/index.html`, html(id));
	write('build/charts/made-up.csv', 'a,b\r\n1,2\r\n');
	write(
		'build/charts/made-up.json',
		JSON.stringify({
			id: 'made-up',
			title: 'Made up',
			as_of: '2026-10-07',
			sources: [],
			rows: [{ a: 1 }],
			addresses: { page: `${ORIGIN}/charts/made-up/` }
		})
	);
});
afterEach(() => rmSync(root, { recursive: true }));

describe('freezing', () => {
	it('writes the files and the list, and numbers on from there', () => {
		const now = told(['made-up', 'first'], ['other', 'first']);
		expect(problems(now), 'nothing is asked before the first publication').toEqual([]);
		const [one, two] = freeze(root, built, dueNow(now, readManifest(root)), '2026-11-22');
		expect(one).toMatchObject({ id: 'made-up', n: 1, date: '2026-11-22', height: 420 });
		expect(Object.keys(one?.files ?? {})).toEqual(['index.html', 'rows.csv', 'data.json']);
		expect(Object.keys(two?.files ?? {}), 'no download is offered').toEqual(['index.html']);
		expect(problems(now)).toEqual([]);

		const before = readFileSync(kept('made-up', 1));
		const later = told(['made-up', 'second'], ['other', 'first']);
		expect(problems(later)).toEqual([
			'content/charts/made-up.yaml: it tells something else than its edition 1 of 2026-11-22; run: npm run freeze -- made-up.'
		]);
		const due = dueNow(later, readManifest(root));
		expect(due.map(({ id }) => id)).toEqual(['made-up']);
		freeze(root, built, due, '2026-12-04');
		expect(readManifest(root).map(({ id, n, date }) => [id, n, date])).toEqual([
			['made-up', 1, '2026-11-22'],
			['made-up', 2, '2026-12-04'],
			['other', 1, '2026-11-22']
		]);
		expect(readFileSync(kept('made-up', 1)).equals(before)).toBe(true);
		expect(problems(later)).toEqual([]);
		expect(dueNow(later, readManifest(root))).toEqual([]);
	});

	it('gives the same bytes twice', () => {
		const [one] = freeze(root, built, told(['made-up', 'a']), '2026-11-22');
		rmSync(path.join(root, 'static/embed'), { recursive: true });
		writeFileSync(path.join(root, MANIFEST), '[]');
		expect(freeze(root, built, told(['made-up', 'a']), '2026-11-22')).toEqual([one]);
	});

	it('refuses a folder that is taken, and writes nothing then', () => {
		write('static/embed/other/v/1/index.html', 'somebody was here');
		expect(() => freeze(root, built, told(['made-up', 'a'], ['other', 'a']), '2026-11-22')).toThrow(
			'static/embed/other/v/1/ is there, but content/editions.json does not know it'
		);
		expect(readManifest(root)).toEqual([]);
		expect(readFileSync(kept('other', 1), 'utf8')).toBe('somebody was here');
		expect(() => readFileSync(kept('made-up', 1))).toThrow();
	});

	it('refuses what is not built', () => {
		expect(() => freeze(root, built, told(['nobody', 'a']), '2026-11-22')).toThrow(
			'embed/nobody/ is not built'
		);
	});
});

describe('damage is named', () => {
	const now = told(['made-up', 'a']);
	beforeEach(() => void freeze(root, built, now, '2026-11-22'));
	const folder = 'static/embed/made-up/v/1';

	it.each(['index.html', 'rows.csv', 'data.json'])('one byte more in %s', (name) => {
		appendFileSync(kept('made-up', 1, name), ' ');
		expect(problems(now)).toEqual([
			`${folder}/${name}: its bytes are not those that were frozen; take it back from the last commit that has it, for an edition never changes.`
		]);
	});
	it('one letter changed', () => {
		const page = readFileSync(kept('made-up', 1), 'utf8');
		writeFileSync(kept('made-up', 1), page.replace('Source', 'Sourcf'));
		expect(problems(now)).toHaveLength(1);
	});
	it('a file that is gone', () => {
		rmSync(kept('made-up', 1));
		expect(problems(now).join()).toContain(`${folder}/index.html: it is missing`);
	});
	it('a file that nobody listed', () => {
		write('static/embed/made-up/v/2/index.html', 'x');
		expect(problems(now)).toEqual([
			'static/embed/made-up/v/2/index.html: it is in no edition of content/editions.json; remove it, or take the list back.'
		]);
	});
	it('an entry that is gone, or out of the row', () => {
		const [one] = readManifest(root);
		write(MANIFEST, JSON.stringify([{ ...one, n: 3 }]));
		expect(problems(now).join()).toContain('the editions of made-up are not numbered 1 to 1');
	});
	it.each([
		['changed', () => appendFileSync(path.join(root, 'static/fonts/v1/a.woff2'), ' ')],
		['gone', () => rmSync(path.join(root, 'static/fonts/v1/a.woff2'))]
	])('a font that is %s', (_, damage) => {
		damage();
		expect(problems(now)).toEqual([
			'static/fonts/v1/a.woff2: frozen editions rest on its bytes, and they are gone; take it back from the last commit, and give a changed font a new folder, such as /fonts/v2/.'
		]);
	});
	it('a chart that is gone, while its editions stand', () =>
		expect(problems(told(['other', 'a'])).join()).toContain(
			'content/charts/made-up.yaml: it is gone, but its frozen editions lead to its page'
		));
	it('a chart without an edition', () => {
		expect(problems([...now, ...told(['other', 'a'])])).toEqual([
			'content/charts/other.yaml: it has no frozen edition; run: npm run freeze -- other.'
		]);
		expect(problems([...now, ...told(['map', 'a'])]).join()).toContain('the map: it has no frozen edition');
	});
	it.each([
		['no JSON', '[', 'it cannot be read'],
		['no list', '{}', 'it is not a list'],
		['half an entry', '[{"id":"a","n":1}]', 'entry 1 is not a whole edition'],
		['a path for an id', '[{"id":"../a","n":1}]', 'entry 1 is not a whole edition'],
		[
			'an entry that does not say on which fonts it rests',
			`[{"id":"a","n":1,"date":"2026-11-22","height":9,"fingerprint":"${sha256('')}","corrections":[],"files":{"index.html":"${sha256('')}"}}]`,
			'entry 1 is not a whole edition'
		]
	])('a list that is %s', (_, text, sentence) => {
		write(MANIFEST, text);
		expect(problems(now).join()).toContain(`content/editions.json: ${sentence}`);
	});
});

describe.skipIf(spawnSync('git', ['--version']).status !== 0)('what git remembers', () => {
	const git = (...words: string[]) =>
		execFileSync(
			'git',
			['-c', 'user.name=a', '-c', 'user.email=a@b.example', '-c', 'commit.gpgsign=false', ...words],
			{ cwd: root }
		);
	const now = told(['made-up', 'a']);
	const commit = () => {
		git('add', '-A');
		git('commit', '-q', '-m', 'x');
	};
	beforeEach(() => {
		git('init', '-q');
		commit();
		freeze(root, built, now, '2026-11-22');
		commit();
	});
	const gone = (name: string) =>
		`static/embed/made-up/v/1/${name}: a commit gave it out, and it is not as it was; take it back from that commit, with its line in the list.`;

	it('is what stands there', () => expect(problems(now)).toEqual([]));
	it('names an edition that went with its line in the list, also when that was committed', () => {
		freeze(root, built, told(['made-up', 'b']), '2026-11-23');
		commit();
		expect(problems(told(['made-up', 'b']))).toEqual([]);
		for (const n of [2, 1]) rmSync(path.dirname(kept('made-up', n)), { recursive: true });
		write(MANIFEST, '[]');
		expect(
			problems([])
				.filter((problem) => problem.includes('/v/1/'))
				.sort()
		).toEqual(['data.json', 'index.html', 'rows.csv'].map(gone));
		commit();
		expect(problems([])).toHaveLength(6);
	});
	it('names one that was frozen anew under its old number', () => {
		rmSync(path.dirname(kept('made-up', 1)), { recursive: true });
		write(MANIFEST, '[]');
		write('build/charts/made-up.csv', 'a,b\r\n1,3\r\n');
		freeze(root, built, now, '2026-11-22');
		commit();
		expect(problems(now)).toEqual([gone('rows.csv')]);
	});
});

describe('what is asked for', () => {
	const all = told(['made-up', 'a'], ['other', 'a']);
	const why = 'Its bars are drawn at their right length.';
	const made = () => freeze(root, built, told(['made-up', 'a']), '2026-11-22');
	const asked = (...words: string[]) => askedOf(words, all, readManifest(root));

	it('is all, or those named', () => {
		expect(asked()).toEqual({ asked: all, why: '' });
		expect(asked('other')).toEqual({ asked: [all[1]], why: '' });
		expect(() => asked('nobody')).toThrow('No chart is called nobody; there are made-up, other.');
	});
	it('may be an edition of what tells the same, with a reason that stays beside it', () => {
		made();
		expect(dueNow(all, readManifest(root)).map(({ id }) => id)).toEqual(['other']);
		const again = asked('--again', 'made-up', why);
		expect(again).toEqual({ asked: [all[0]], why });
		freeze(root, built, again.asked, '2026-12-04', again.why);
		expect(readManifest(root).map((e) => [e.n, e.why])).toEqual([
			[1, undefined],
			[2, why]
		]);
		expect(problems(told(['made-up', 'a']))).toEqual([]);
	});
	it.each([
		['without a chart', []],
		['without a reason', ['made-up']],
		['with half a reason', ['made-up', 'drawn anew']],
		['with a word too many', ['made-up', why, 'other']],
		['with a novel', ['made-up', `${why.repeat(4)}.`]]
	])('is not an edition %s', (_, words) => {
		made();
		expect(() => asked('--again', ...words)).toThrow('in one sentence');
	});
	it('is not a first edition', () =>
		expect(() => asked('--again', 'other', why)).toThrow(
			'other has no edition yet; run: npm run freeze -- other'
		));
});
