/** Which border lines of Natural Earth are drawn dashed because states disagree about them. */

const pairs = [
	['Serbia', 'Kosovo'],
	['Morocco', 'W. Sahara'],
	['Cyprus', 'N. Cyprus'],
	['Somalia', 'Somaliland'],
	['India', 'Pakistan'],
	['India', 'China'],
	['India', 'Siachen Glacier'],
	['Pakistan', 'Siachen Glacier'],
	['China', 'Siachen Glacier'],
	['China', 'Pakistan'],
	['Israel', 'Palestine'],
	['Israel', 'Syria'],
	['Russia', 'Ukraine'],
	['North Korea', 'South Korea'],
	['Sudan', 'S. Sudan'],
	['Abyei', 'Sudan']
].map((p) => p.sort().join('/'));

const contested = new Set(pairs);

/** The name of a country of world-atlas; '' where it has none. */
export const nameOf = (country: { properties?: unknown }): string =>
	(country.properties as { name?: string } | undefined)?.name ?? '';

/** Whether the line between two countries of world-atlas is one that states disagree about. */
export const isDisputed = (a: { properties?: unknown }, b: { properties?: unknown }): boolean =>
	contested.has([nameOf(a), nameOf(b)].sort().join('/'));
