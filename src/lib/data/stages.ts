/** The five stages of the chain: their words and their shapes. Maps and charts draw them from here. */
import type { Stage } from './rows.ts';

export interface StageLook {
	id: Stage;
	/** One site of this stage: "Magnet plant". */
	one: string;
	/** Several of them: "magnet plants". */
	many: string;
	/** The stage as a heading: "Magnets". */
	name: string;
	/** Its outline around 0,0 in pixels, about ten across. */
	shape: string;
}

export const stages: readonly StageLook[] = [
	{ id: 'mine', name: 'Mines', one: 'Mine', many: 'mines', shape: 'M0-5.6 5.2 3.6H-5.2Z' },
	{
		id: 'separation',
		name: 'Separation',
		one: 'Separation plant',
		many: 'separation plants',
		shape: 'M-4.6 0A4.6 4.6 0 1 1 4.6 0 4.6 4.6 0 1 1-4.6 0Z'
	},
	{
		id: 'metal-alloy',
		name: 'Metal and alloy',
		one: 'Metal and alloy plant',
		many: 'metal and alloy plants',
		shape: 'M0-5.6 5.6 0 0 5.6-5.6 0Z'
	},
	{
		id: 'magnet',
		name: 'Magnets',
		one: 'Magnet plant',
		many: 'magnet plants',
		shape: 'M-4.2-4.2H4.2V4.2H-4.2Z'
	},
	{
		id: 'recycling',
		name: 'Recycling',
		one: 'Recycling plant',
		many: 'recycling plants',
		shape: 'M-1.9-5.2H1.9V-1.9H5.2V1.9H1.9V5.2H-1.9V1.9H-5.2V-1.9H-1.9Z'
	}
];

/** The line that strikes out a mark of a paused or closed site. */
export const strike = 'M-6.4 6.4 6.4-6.4';
