/** What charts are about, in the order of the gallery: the id that a chart's yaml gives, and its name. */
export const THEMES: Readonly<Record<string, string>> = {
	rules: 'The rules',
	licences: 'Licences',
	talks: 'The talks',
	trade: 'Trade and prices',
	dependence: 'Who depends on whom',
	supply: 'Ore, mines and demand',
	use: 'What they are used for',
	europe: 'What Europe builds'
};
