import type { ChartSpec, Help, Kind, Placed, Row, Strip, Tile } from '../bundle.ts';
import type { Mark, Scene, Show } from '../scene/scene.ts';
import { compare, sourcesOf, textIn } from '../spec/select.ts';
import { sayDate } from '../../text/dates.ts';
import { list } from '#lib/text/list.ts';
import { capital, certainty } from '../words.ts';

interface Moment {
	/** The row of the events table whose day is shown. */
	event: string;
	/** Words beside the date (a template). */
	text: string;
}

/**
 * A tile per element and a strip per day: free, lit (a dual-use licence is needed), announced (a date is set), suspended.
 * The states are read from the rows of rules: when announced, when in force, whether suspended.
 */
export const tiles: Kind = {
	roles: ['symbol', 'announced', 'in_force', 'suspended_from', 'suspended_until'],
	options: { moments: true, elements: true },
	needs: [
		'moments.*.event',
		'moments.*.text',
		'elements.table',
		'elements.symbol',
		'elements.name',
		'elements.number',
		'elements.family'
	],
	derive: (spec, rows, rowsOf) =>
		stripsOf(spec, rows, rowsOf, (words) => words).map((strip) => ({
			date: strip.date,
			tiles: strip.tiles.length,
			...Object.fromEntries(
				(['free', 'lit', 'announced', 'suspended'] as const).map((state) => [
					state,
					strip.tiles.filter((tile) => tile.state === state).length
				])
			)
		})),
	place
};

/** How one element stands on a day under its rules (rows of the table of controls). */
export function stateOn(day: string, rules: Row[], columns: ChartSpec['columns']): Tile['state'] {
	let state: Tile['state'] = 'free';
	for (const rule of rules) {
		const cell = (role: string) => textIn(rule, columns[role]);
		if (!cell('announced') || cell('announced') > day) continue;
		const rests =
			cell('suspended_from') !== '' && cell('suspended_from') <= day && day < cell('suspended_until');
		const now = rests ? 'suspended' : cell('in_force') && cell('in_force') <= day ? 'lit' : 'announced';
		// A rule in force outweighs any other that names the same element.
		if (state !== 'lit') state = now;
	}
	return state;
}

function stripsOf(
	spec: ChartSpec,
	rows: Row[],
	rowsOf: Help['rows'],
	fill: (words: string) => string
): Strip[] {
	const {
		table = '',
		symbol = '',
		name = '',
		number = '',
		family = ''
	} = spec.options.elements as Record<string, string>;
	const dayOf = (event: string): string => {
		const row = rowsOf('events', { id: event })[0];
		if (!row) throw new Error(`event ${event} is not in the table events`);
		return textIn(row, 'date');
	};
	const elements = rowsOf(table).sort((a, b) => compare(a[number], b[number]));
	return (spec.options.moments as Moment[]).map((moment) => {
		const date = dayOf(moment.event);
		return {
			date,
			heading: sayDate(date),
			words: capital(fill(moment.text)),
			tiles: elements.map((element) => ({
				symbol: textIn(element, symbol),
				name: textIn(element, name),
				number: Number(element[number]),
				family: textIn(element, family),
				state: stateOn(
					date,
					rows.filter((row) => textIn(row, spec.columns.symbol) === textIn(element, symbol)),
					spec.columns
				)
			}))
		};
	});
}

export const STATE_WORDS: Record<Tile['state'], string> = {
	free: 'not named by itself',
	lit: 'dual-use licence needed',
	announced: 'dual-use licence announced',
	suspended: 'announced, then suspended'
};

/** A strip as shapes, `across` tiles in a row. Small ones carry the symbol alone. */
function stripMarks(
	strip: Strip,
	index: number,
	top: number,
	across: number,
	tall: number,
	small: boolean
): Mark[] {
	const gap = across > 9 ? 0.5 : 0.9;
	return strip.tiles.flatMap((tile, i): Mark[] => {
		const w = 100 / across - gap;
		const left = (i % across) * ((100 - w) / (across - 1));
		const y = top + Math.floor(i / across) * (tall + 4);
		const lit = tile.state === 'lit';
		const ink = lit ? 'on-accent' : 'ink';
		return [
			{
				is: 'rect',
				x: left,
				w,
				y,
				h: tall,
				rx: 3,
				fill: lit
					? 'accent'
					: tile.state === 'announced'
						? 'tint'
						: tile.state === 'suspended'
							? 'accent'
							: 'paper',
				hatch: tile.state === 'suspended' && 'light',
				stroke: tile.state === 'free' ? 'edge' : 'accent',
				strokeWidth: tile.state === 'announced' ? 3 : 1,
				say: `${tile.name}, ${strip.heading}: ${STATE_WORDS[tile.state]}`,
				printed: STATE_WORDS[tile.state],
				series: index
			},
			...(small
				? []
				: [
						{
							is: 'text',
							x: left,
							dx: 5,
							y: y + 15,
							text: String(tile.number),
							size: 12,
							fill: lit ? ink : 'ink-2',
							halo: tile.state === 'suspended'
						} as const
					]),
			{
				is: 'text',
				x: left + w / 2,
				y: small ? y + tall / 2 + 5 : y + tall - 12,
				text: tile.symbol,
				anchor: 'middle',
				size: small ? 13 : tall > 60 ? 24 : 17,
				bold: true,
				fill: ink,
				halo: tile.state === 'suspended'
			}
		];
	});
}

/** Strips under one another for one range of widths. */
function scene(strips: Strip[], across: number, tall: number, show: Show, small: boolean): Scene {
	const rows = Math.ceil((strips[0]?.tiles.length ?? 0) / across);
	const narrow = rows > 1;
	const head = small ? 0 : narrow ? 46 : 30;
	const pitch = head + rows * (tall + 4) + 22;
	const groups = small || rows > 1 ? [] : brackets(strips[0]?.tiles ?? []);
	const marks: Mark[] = [...groups];
	const above = groups.length ? 24 : 0;
	strips.forEach((strip, i) => {
		const top = i * pitch + (i ? above : 0);
		if (!small) {
			const size = narrow ? 14 : 16;
			marks.push({ is: 'text', x: 0, y: top + 18, text: strip.heading, bold: true, fill: 'ink', size });
			marks.push(
				narrow
					? { is: 'text', x: 0, y: top + 36, text: strip.words, fill: 'ink', size: size - 1 }
					: { is: 'text', x: 100, y: top + 18, text: strip.words, anchor: 'end', fill: 'ink', size: size - 1 }
			);
		}
		marks.push(...stripMarks(strip, i, top + head + (i ? 0 : above), across, tall, small));
	});
	return { height: above + strips.length * pitch - 26, left: 0, right: 0, show, marks };
}

/** Lines over the tiles of one family, with its name. */
function brackets(tiles: Tile[]): Mark[] {
	const runs: { family: string; from: number; to: number }[] = [];
	tiles.forEach((tile, i) => {
		const last = runs.at(-1);
		// An element of no family (promethium) inside a run does not break it.
		if (last && tile.family === last.family && tiles.slice(last.to + 1, i).every((t) => !t.family))
			last.to = i;
		else if (tile.family) runs.push({ family: tile.family, from: i, to: i });
	});
	const step = 100 / tiles.length;
	return runs.flatMap(({ family, from, to }): Mark[] => [
		{
			is: 'line',
			x1: from * step + 0.3,
			x2: (to + 1) * step - 0.3,
			y1: 48,
			y2: 48,
			stroke: 'edge',
			width: 1.5,
			ground: true
		},
		{ is: 'text', x: ((from + to + 1) / 2) * step, y: 43, text: family, anchor: 'middle', size: 12 }
	]);
}

/**
 * Drawings of strips for all widths: seventeen in a row where there is room, nine and eight where there is not.
 * `small` gives bare tiles with symbols, for use beside text.
 */
export function tileScenes(strips: Strip[], size: 'full' | 'small' = 'full'): Scene[] {
	const small = size === 'small';
	if (small) return [scene(strips, 9, 28, { below: 2 }, true), scene(strips, 17, 34, { from: 2 }, true)];
	return [
		scene(strips, 9, 48, { below: 2 }, false),
		scene(strips, 17, 54, { from: 2, below: 4 }, false),
		scene(strips, 17, 76, { from: 4 }, false)
	];
}

function place(spec: ChartSpec, rows: Row[], help: Help): Placed {
	const strips = stripsOf(spec, rows, help.rows, help.fill);
	const first = strips[0]?.tiles ?? [];
	const ruled = rows.filter((row) => first.some((tile) => tile.symbol === textIn(row, spec.columns.symbol)));
	const states = new Set(strips.flatMap((s) => s.tiles.map((t) => t.state)));
	const looks: { state: Tile['state']; colour: string; look: 'solid' | 'hatch' | 'hollow' }[] = [
		{ state: 'lit', colour: 'accent', look: 'solid' },
		{ state: 'announced', colour: 'accent', look: 'hollow' },
		{ state: 'suspended', colour: 'accent', look: 'hatch' },
		{ state: 'free', colour: 'edge', look: 'hollow' }
	];
	return {
		scenes: tileScenes(strips),
		legend: looks
			.filter((l) => states.has(l.state))
			.map(({ state, ...swatch }) => ({ text: STATE_WORDS[state], ...swatch })),
		table: {
			head: [
				{ text: 'Element' },
				{ text: 'Symbol' },
				{ text: 'Number', numeric: true },
				{ text: 'Group (EU)' },
				...strips.map((s) => ({ text: s.heading }))
			],
			rows: first.map((tile, i) => {
				const own = ruled.filter((row) => textIn(row, spec.columns.symbol) === tile.symbol);
				return {
					cells: [
						tile.name,
						tile.symbol,
						String(tile.number),
						tile.family || 'neither',
						...strips.map((s) => STATE_WORDS[s.tiles[i]?.state ?? 'free'])
					],
					how: list([...new Set(own.map(certainty).filter(Boolean))]),
					source_ids: [...new Set(own.flatMap(sourcesOf))]
				};
			})
		},
		rows: ruled,
		strips
	};
}
