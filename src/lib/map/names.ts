/** Sites named on the drawings, so that a reader finds their bearings. Ids of facilities to the words printed. */
import type { RegionId } from './regions.ts';

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

/** Sites that stories call by another place than that of their row. */
export const called: Record<string, string> = {
	'pangwa-chipwi-mine': 'Pangwa',
	'mountain-pass-separation': 'Mountain Pass'
};
