import { formatNumber, sayQualifier } from './numbers.ts';

/** Short printed units. What is not listed is printed as it stands in the table. */
const SHORT: Record<string, string> = {
	't magnets': 't',
	't NdPr oxide produced': 't of NdPr oxide',
	't gross weight': 't',
	't of goods': 't',
	't/yr': 't a year',
	't/yr REO': 't of rare-earth oxide a year',
	't/yr NdPr oxide': 't of NdPr oxide a year',
	't/yr NdFeB magnets': 't of magnets a year',
	't magnets/yr': 't of magnets a year',
	't/yr metal': 't of metal a year',
	't/yr feed': 't of feed a year',
	't REO': 't of rare-earth oxide',
	't REE': 't of rare earths',
	't rare earth oxides': 't of rare-earth oxide',
	'million USD': 'million US dollars',
	'billion USD': 'billion US dollars',
	'million EUR': 'million euro',
	'million GBP': 'million pounds',
	'billion EUR': 'billion euro',
	'USD/kg': 'US dollars a kilogram',
	'AUD/kg': 'Australian dollars a kilogram',
	'kg/MW': 'kg a megawatt',
	'wt %': '% by weight',
	x: 'times'
};

/** A unit for print: 't magnets' gives 't', 'kg/MW' gives 'kg a megawatt'. */
export function formatUnit(unit: string): string {
	return SHORT[unit] ?? unit;
}

/** A value with its unit for print: '57,392 t', '46.3%'. A no-break space keeps the two together. */
export function formatValue(value: number, unit: string, qualifier = ''): string {
	const short = formatUnit(unit);
	const joint = short.startsWith('%') ? '' : short ? '\u00a0' : '';
	return sayQualifier(qualifier) + formatNumber(value) + joint + short;
}
