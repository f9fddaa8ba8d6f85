/** Sites named on the drawings, so that a reader finds their bearings. Ids of facilities to the words printed. */
import type { FrameId, RegionId } from './regions.ts';

export const named: Record<RegionId, Record<string, string>> = {
	world: {
		'neo-narva-magnet': 'Narva',
		'bayan-obo-mine': 'Bayan Obo',
		'mountain-pass-mine': 'Mountain Pass',
		'mt-weld-mine': 'Mount Weld',
		'lynas-kuantan-separation': 'Kuantan'
	},
	europe: {
		'neo-narva-magnet': 'Narva',
		'solvay-la-rochelle-separation': 'La Rochelle',
		// Russia's one working mine lies at Finland's edge of the frame.
		'lovozero-mine': 'Lovozero, Russia',
		'norra-karr-mine': 'Norra Kärr',
		'fen-mine': 'Fen'
	},
	'east-asia': {
		'bayan-obo-mine': 'Bayan Obo',
		'lynas-kuantan-separation': 'Kuantan',
		'yunsheng-ningbo-magnet': 'Ningbo',
		'maoniuping-mine': 'Maoniuping'
	},
	'north-america': {
		'mountain-pass-mine': 'Mountain Pass',
		'kvanefjeld-mine': 'Kvanefjeld',
		'mp-fort-worth-magnet': 'Fort Worth'
	},
	'south-america': { 'serra-verde-mine': 'Serra Verde' },
	africa: { 'steenkampskraal-mine': 'Steenkampskraal' },
	'inner-asia': { 'tomtor-mine': 'Tomtor' },
	australia: { 'mt-weld-mine': 'Mount Weld', 'nolans-mine': 'Nolans' }
};

/** Europe's sites named in the embed, none of whose letters need a second font. */
const first = {
	'neo-narva-magnet': 'Narva',
	'lovozero-mine': 'Lovozero',
	'solvay-la-rochelle-separation': 'La Rochelle',
	'fen-mine': 'Fen'
};

/** The sites named in a frame: those of its region, else those of the world. */
export const namesIn = (frame: FrameId): Record<string, string> =>
	frame === 'europe-low' ? first : (named[frame.replace(/-low$/, '') as RegionId] ?? named.world);

/** Sites that stories call by another place than that of their row. */
export const called: Record<string, string> = {
	'pangwa-chipwi-mine': 'Pangwa',
	'mountain-pass-separation': 'Mountain Pass'
};
