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

/** Every letter of every chart that is not plain. */
const letters = [
	...new Set(
		charts()
			.flatMap((chart) => [
				chart.title,
				chart.subtitle,
				...chart.placed.scenes.flatMap(({ marks }) =>
					marks.flatMap((mark) => (mark.is === 'text' ? [mark.text] : []))
				)
			])
			.join('')
			.match(/\p{L}/gu)
	)
].filter((letter) => (letter.codePointAt(0) ?? 0) > 127);

it('there are letters to look at', () => expect(letters.length).toBeGreaterThan(3));

describe.each(letters)('%s on a picture', (letter) => {
	it('is drawn', () => expect(drawn(letter, 400)).not.toBe(drawn('', 400)));
	it('is bold in bold words', () => expect(drawn(letter, 600)).not.toBe(drawn(letter, 400)));
});
