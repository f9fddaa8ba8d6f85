import { describe, expect, it } from 'vitest';
import { charts } from '#lib/server/charts.ts';
import { png } from '#lib/server/picture.ts';

/** A word alone on a picture, drawn with the faces of pictures. */
const drawn = (text: string, weight: number): string =>
	Buffer.from(
		png(
			`<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60" font-family="'Instrument Sans'"><text x="10" y="40" font-size="32" font-weight="${weight}">${text}</text></svg>`,
			60
		)
	).toString('base64');

/** Every letter and sign of every chart that is not plain. */
const signs = [
	...new Set(
		charts()
			.flatMap((chart) => [
				chart.title,
				chart.subtitle,
				...chart.placed.legend.map((item) => item.text),
				...chart.placed.scenes.flatMap(({ marks }) =>
					marks.flatMap((mark) =>
						mark.is === 'text' ? [mark.text, ...(mark.more ?? []).map((run) => run.text)] : []
					)
				)
			])
			.join('')
			.match(/[^\p{ASCII}\s]/gu)
	)
];
const letters = signs.filter((sign) => /\p{L}/u.test(sign));

it('there are letters to look at', () => expect(letters.length).toBeGreaterThan(3));

describe.each(signs)('%s on a picture', (sign) => {
	it('is drawn', () => expect(drawn(sign, 400)).not.toBe(drawn('', 400)));
});
describe.each(letters)('%s on a picture', (letter) => {
	it('is bold in bold words', () => expect(drawn(letter, 600)).not.toBe(drawn(letter, 400)));
});
