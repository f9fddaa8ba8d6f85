import { converter, differenceCiede2000, wcagContrast, type Color } from 'culori';

const toLinear = converter('lrgb');
const toRgb = converter('rgb');

/** Machado, Oliveira and Fernandes 2009, severity 1: rows of a matrix on linear RGB. */
const DEFICIENCY = {
	protan: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998]
	],
	deutan: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881]
	],
	tritan: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039]
	]
} as const;

export type Sight = 'normal' | keyof typeof DEFICIENCY;
export const SIGHTS: Sight[] = ['normal', 'protan', 'deutan', 'tritan'];

/** A colour as an eye of that kind sees it. Throws when `hex` is no colour. */
export function seen(hex: string, sight: Sight): Color {
	const linear = toLinear(hex);
	if (!linear) throw new Error(`'${hex}' is no colour`);
	if (sight === 'normal') return toRgb(linear);
	const [r, g, b] = DEFICIENCY[sight].map(([kr, kg, kb]) => {
		const light = kr * linear.r + kg * linear.g + kb * linear.b;
		return Math.min(1, Math.max(0, light));
	}) as [number, number, number];
	return toRgb({ mode: 'lrgb', r, g, b });
}

const ciede2000 = differenceCiede2000();

/** CIE ΔE2000 between two colours under one kind of sight. */
export const difference = (a: string, b: string, sight: Sight): number =>
	ciede2000(seen(a, sight), seen(b, sight));

/** Contrast ratio of WCAG, 1 to 21. */
export const contrast = (a: string, b: string): number => wcagContrast(a, b);
