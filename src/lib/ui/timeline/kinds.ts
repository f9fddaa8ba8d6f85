/** The kinds of events as the timeline names and paints them, in the order of its lanes. */
export interface KindLook {
	id: string;
	/** As a heading: "EU–China talks". */
	name: string;
	/** On its lane and its control. */
	short: string;
	/** A colour of tokens.css. */
	colour: string;
}

export const kindLooks: readonly KindLook[] = [
	{ id: 'control', name: 'China’s export rules', short: 'China’s rules', colour: 'china' },
	{ id: 'licensing', name: 'Licences and channels', short: 'Licences', colour: 'china' },
	{ id: 'talks', name: 'EU–China talks', short: 'EU–China talks', colour: 'accent' },
	{ id: 'us-china', name: 'United States: deals and rules', short: 'United States', colour: 'world' },
	{ id: 'eu-policy', name: 'EU law, plans and money', short: 'EU plans', colour: 'eu' },
	{ id: 'supply', name: 'Trade, supply and prices', short: 'Trade and prices', colour: 'ink-2' },
	{ id: 'industry', name: 'Firms and plants', short: 'Firms and plants', colour: 'ink-2' },
	{ id: 'legal', name: 'Cases and orders', short: 'Cases and orders', colour: 'ink-2' }
];
