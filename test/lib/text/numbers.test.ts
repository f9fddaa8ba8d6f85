import { describe, expect, it } from 'vitest';
import { formatNumber, sayQualifier } from '#lib/text/numbers.ts';
import { formatUnit, formatValue } from '#lib/text/units.ts';

describe('formatNumber', () => {
	it.each([
		[57392, '57,392'],
		[1238, '1,238'],
		[6149.95, '6,150'],
		[46.3, '46.3'],
		[62585.2, '62,585'],
		[0.045, '0.045'],
		[0.1, '0.1'],
		[1.51, '1.51'],
		[0, '0'],
		[100, '100'],
		[-1.8, '−1.8'],
		[44000000, '44,000,000']
	])('%d', (value, text) => expect(formatNumber(value)).toBe(text));
});

describe('values with units', () => {
	it.each([
		[57392, 't magnets', '', '57,392\u00a0t'],
		[46.3, '%', '', '46.3%'],
		[70, '%', '~', 'about 70%'],
		[50, '%', '>', 'over 50%'],
		[1, '%', '<', 'under 1%'],
		[2000, 't/yr NdFeB magnets', '', '2,000\u00a0t of magnets a year'],
		[7, 'elements', '', '7\u00a0elements'],
		[3, '', 'up to', 'up to 3']
	])('%d %s', (value, unit, qualifier, text) => expect(formatValue(value, unit, qualifier)).toBe(text));
	it('leaves what it does not know', () => {
		expect(formatUnit('working days')).toBe('working days');
		expect(sayQualifier('')).toBe('');
	});
});
