import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { graphOf, type Thing } from './graph.ts';
import { proper } from './site.ts';

/** What a value is made of: things of one shape need one look. */
function shape(value: unknown): unknown {
	if (Array.isArray(value)) return [...new Set(value.map((one) => JSON.stringify(shape(one))))].sort();
	if (typeof value !== 'object' || value === null) return typeof value;
	return Object.fromEntries(
		Object.entries(value).map(([name, one]) => [name, name === '@type' ? one : shape(one)])
	);
}

/** One thing of each shape that the pages hold, with a page that holds it. */
function shapes(): { page: string; thing: Thing }[] {
	const found = new Map<string, { page: string; thing: Thing }>();
	for (const page of proper())
		for (const thing of graphOf(page)) found.set(JSON.stringify(shape(thing)), { page: page.address, thing });
	return [...found.values()];
}

const FILE = path.resolve('test/build/things.virtual.ts');

/** What the vocabulary of schema.org has against things, each told with its number in the list. */
function faults(things: Thing[]): { at: number; message: string }[] {
	// Of several kinds the first is the narrower, and has all that the others have.
	const kind = ({ '@type': type }: Thing) => (Array.isArray(type) ? type[0]! : type);
	const lines = things.map(
		(thing, i) =>
			`export const t${i}: S.${kind(thing)} = ${JSON.stringify({ ...thing, '@type': kind(thing) })};`
	);
	const text = [`import type * as S from 'schema-dts';`, ...lines].join('\n');
	const options: ts.CompilerOptions = {
		strict: true,
		noEmit: true,
		types: [],
		target: ts.ScriptTarget.ES2022,
		module: ts.ModuleKind.ESNext,
		moduleResolution: ts.ModuleResolutionKind.Bundler,
		skipLibCheck: true
	};
	const host = ts.createCompilerHost(options);
	const { getSourceFile, fileExists } = host;
	host.fileExists = (name) => name === FILE || fileExists(name);
	host.getSourceFile = (name, ...rest) =>
		name === FILE ? ts.createSourceFile(name, text, rest[0]) : getSourceFile(name, ...rest);
	const program = ts.createProgram([FILE], options, host);
	return ts.getPreEmitDiagnostics(program).map(({ messageText, file, start = 0 }) => ({
		at: file ? file.getLineAndCharacterOfPosition(start).line - 1 : -1,
		message: ts.flattenDiagnosticMessageText(messageText, '\n').slice(0, 400)
	}));
}

it('all things are of schema.org: known kinds, known properties, values of the right kind', () => {
	const all = shapes();
	expect(all.length).toBeGreaterThan(10);
	// The last two must be refused, so that the vocabulary is known to be read.
	const wrong: Thing[] = [
		{ '@type': 'Dataset', name: 'x', licence: 'https://example.org/' },
		{ '@type': 'Article', name: 'x', author: 7 }
	];
	const found = faults([...all.map(({ thing }) => thing), ...wrong]);
	expect([...new Set(found.map(({ at }) => at))].filter((at) => at >= all.length)).toEqual([
		all.length,
		all.length + 1
	]);
	expect(
		found.filter(({ at }) => at < all.length).map(({ at, message }) => `${all[at]?.page ?? FILE}: ${message}`)
	).toEqual([]);
}, 60_000);
