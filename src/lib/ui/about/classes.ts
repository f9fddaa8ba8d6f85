import type { Claim, Correction } from '#lib/data/rows.ts';

/** Kinds of entries of the log, for print. */
export const CLASSES: Readonly<Record<Correction['class'], string>> = {
	correction: 'Correction',
	clarification: 'Clarification',
	update: 'Update',
	'known-weakness': 'Known weakness'
};

/** Verdicts on claims, for print. */
export const VERDICTS: Readonly<Record<Claim['verdict'], string>> = {
	confirmed: 'Confirmed',
	'confirmed-with-care': 'Confirmed, with care',
	'one-side': 'One side’s account',
	'out-of-date': 'True, but out of date',
	'not-confirmed': 'Not confirmed'
};
