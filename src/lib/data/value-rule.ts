/** The path of questions by which Announcement No. 61 would have reached a product, in words. Pure. */
import { sayDate } from '../text/dates.ts';
import type { Announcement } from './announcements.ts';

/** A thing with its name before it: "Its origin", "No:". */
export interface Named {
	name: string;
	words: string;
	/** From which day, in words. */
	when?: string;
}

/** One question of the path. */
export interface Question {
	ask: string;
	words?: string;
	/** What would tie a product to China. */
	cases?: Named[];
	/** Who may receive it, with what follows. */
	ends?: string[];
	/** The answer that leaves the path, and the one that goes on. */
	out?: Named;
	on?: Named;
}

export interface ValuePath {
	title: string;
	sub: string;
	questions: Question[];
	/** What the drawing of the threshold shows. */
	scale: string;
}

/** The announcement that the path is about. @throws an Error with the mend when it is not in the list */
export function valueRule(list: readonly Announcement[]): Announcement {
	const found = list.find((one) => one.name.startsWith('No. 61 '));
	if (found) return found;
	throw new Error('<ValueRule>: No. 61 is not in content/tables/controls.csv. Mend: add its row there.');
}

/** The path through the rule. `share` is its threshold as it is printed. */
export function valuePath(rule: Announcement, share: string): ValuePath {
	const planned = `planned from ${sayDate(rule.planned)}`;
	const end = 'No. 61 does not reach it.';
	return {
		title: 'Would No. 61 have reached this product?',
		sub: `A path through its first articles, as it was announced on ${sayDate(rule.announced)}`,
		questions: [
			{
				ask: 'Is it on the list?',
				words:
					'The annex has two parts. The first names metals, some alloys and two oxides of rare earths. The second names goods made from them: magnets, and targets, the blocks of material that coating machines use up.',
				out: { name: 'No:', words: end },
				on: { name: 'Yes:', words: 'go on.' }
			},
			{
				ask: 'What ties it to China?',
				cases: [
					{
						name: 'Its content',
						words: `It is a magnet or a target made abroad, and items of the first part that come from China make up ${share} of its value or more.`,
						when: planned
					},
					{
						name: 'Its making',
						words: 'It is made abroad with Chinese rare-earth technology.',
						when: planned
					},
					{
						name: 'Its origin',
						words: 'It comes from China, and a firm abroad sends it on to another country.',
						when: `from ${sayDate(rule.inForce)}, at once`
					}
				],
				out: { name: 'None of them:', words: end },
				on: { name: 'One of them:', words: 'a Chinese licence is needed. Go on.' }
			},
			{
				ask: 'Who receives it, and for what?',
				ends: [
					'Foreign military users, firms on Chinese control or watch lists and their subsidiaries: in principle refused',
					'Weapons of mass destruction, terror, military ends: in principle refused',
					'The most advanced chips, and artificial intelligence of possible military use: decided case by case',
					'Humanitarian aid: reported, without a licence (read only in an extract)',
					'All others: an application to the ministry in Beijing'
				]
			},
			{
				ask: 'On which day?',
				words: `From ${sayDate(rule.suspendedFrom)} until ${sayDate(rule.suspendedUntil)} all of it was suspended. What held after that day is not in our evidence.`
			}
		],
		scale: `The threshold to scale. All squares together are the value of a product; the one coloured square is ${share} of it.`
	};
}

/** All words of the path, in the order in which they are read. */
export const pathWords = ({ title, sub, questions, scale }: ValuePath): string[] => [
	title,
	sub,
	...questions.flatMap(({ ask, words, cases = [], ends = [], out, on }) => [
		ask,
		...(words ? [words] : []),
		...[...cases, out, on].flatMap((one) => (one ? [one.name, one.words] : [])),
		...ends
	]),
	scale
];
