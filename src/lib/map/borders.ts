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

/** Whether the line between two countries of world-atlas is one that states disagree about. */
export const isDisputed = (
	a: { properties: { name: string } },
	b: { properties: { name: string } }
): boolean => contested.has([a.properties.name, b.properties.name].sort().join('/'));
