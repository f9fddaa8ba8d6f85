/* Progress on the terminal, and the running of other programs. Built-ins only: this runs before any dependency is there. */
import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/** An end that is told as one sentence, without a stack trace. */
export class Stop extends Error {}

/** True when someone watches: a spinner then, else plain lines. */
const watched = Boolean(process.stdout.isTTY) && !process.env.CI;
const FRAMES = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';
/** Without a terminal, a sign of life each so many seconds. */
const SIGN_OF_LIFE = 20;

const seconds = (/** @type {number} */ since) => `${Math.round((Date.now() - since) / 1000)} s`;

/**
 * Runs one long step and shows that it goes on: a spinner with seconds on a terminal, lines elsewhere.
 * @template T
 * @param {string} title what is being done, such as 'Building the site'
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what `work` gives; throws what it throws
 */
export async function step(title, work) {
	const begun = Date.now();
	let frame = 0;
	if (!watched) console.log(`… ${title}`);
	const timer = setInterval(
		() => {
			if (!watched) return console.log(`  … still: ${title} (${seconds(begun)})`);
			process.stdout.write(`\r\x1b[2K${FRAMES[frame++ % FRAMES.length]} ${title} (${seconds(begun)})`);
		},
		watched ? 120 : SIGN_OF_LIFE * 1000
	);
	const end = (/** @type {string} */ mark) => {
		clearInterval(timer);
		console.log(`${watched ? '\r\x1b[2K' : ''}${mark} ${title} (${seconds(begun)})`);
	};
	try {
		const result = await work();
		end('✓');
		return result;
	} catch (error) {
		end('✗');
		throw error;
	}
}

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ show?: boolean, cwd?: string, env?: NodeJS.ProcessEnv, limit?: number }} [options] `show` lets its output through; `limit` in seconds ends it
 * @returns {Promise<{ code: number, output: string }>} output is empty when shown; a program that cannot be started has code 127
 */
export function run(command, args, options = {}) {
	return new Promise((resolve) => {
		let output = '';
		const child = spawn(command, args, {
			cwd: options.cwd,
			env: options.env ?? process.env,
			stdio: ['ignore', options.show ? 'inherit' : 'pipe', options.show ? 'inherit' : 'pipe'],
			timeout: options.limit ? options.limit * 1000 : undefined
		});
		child.stdout?.on('data', (data) => (output += data));
		child.stderr?.on('data', (data) => (output += data));
		child.on('error', (error) => resolve({ code: 127, output: error.message }));
		child.on('close', (code) => resolve({ code: code ?? 1, output }));
	});
}

/**
 * Runs a program of npm's own kind, by the same Node that runs us.
 * @param {string[]} args such as ['ci']
 * @param {Parameters<typeof run>[2]} [options]
 */
export function npm(args, options) {
	const own = process.env.npm_execpath;
	if (own?.endsWith('.js')) return run(process.execPath, [own, ...args], options);
	return process.platform === 'win32'
		? run('cmd', ['/c', 'npm', ...args], options)
		: run('npm', args, options);
}

/**
 * Runs a dependency's program by its file, so that no shell and no PATH is needed.
 * @param {string} file below node_modules, such as 'vite/bin/vite.js'
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export const tool = (file, args, options) =>
	run(process.execPath, [`node_modules/${file}`, ...args], options);

/**
 * Runs `work`, and turns whatever it throws into a sentence and an exit code.
 * @param {() => Promise<number | void>} work gives the exit code, or nothing for 0 (and for a server that goes on)
 */
export async function sayErrors(work) {
	try {
		const code = await work();
		if (code) process.exitCode = code;
	} catch (error) {
		const known = error instanceof Stop;
		console.error(
			known ? `\n${error.message}` : `\nSomething unforeseen: ${/** @type {Error} */ (error).message}`
		);
		if (!known && process.env.DEBUG) console.error(error);
		else if (!known) console.error('Run it again with DEBUG=1 to see where.');
		process.exitCode = 1;
	}
}

/** What a program writes about itself rather than about its reason: call stacks, timings, frames of code. */
const NOISE =
	/^\s*at |^Node\.js v|^Emitted |^npm warn|^\s*\^+$|\[PLUGIN_TIMINGS\]|^\s*throw |^node:internal|gzip:|process\.nextTick/;

/**
 * The last `count` lines of a program's output that say why it failed, without colours and call stacks.
 * @param {string} output
 * @param {number} [count]
 * @returns {string}
 */
export const lastLines = (output, count = 20) =>
	stripVTControlCharacters(output)
		.split('\n')
		.filter((line) => line.trim() && !NOISE.test(line))
		.slice(-count)
		.join('\n');
