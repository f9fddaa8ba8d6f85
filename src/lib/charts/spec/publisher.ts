/** Names that the field knows better by their letters. */
const SHORT: Record<string, string> = {
	'U.S. Geological Survey': 'USGS',
	'US Geological Survey': 'USGS',
	'European Central Bank': 'ECB',
	'International Energy Agency': 'IEA',
	'Ministry of Commerce of China': 'MOFCOM',
	'South China Morning Post': 'SCMP',
	'Deutsche Welle Chinese': 'DW',
	'MOFCOM page': 'MOFCOM',
	'MOFCOM and General Administration of Customs': 'MOFCOM',
	mendeleev: 'Mendeleev data'
};

/** A publisher in a few words: what stands before a bracket, a slash or a comma; USGS for its long name. */
export function shortName(publisher: string): string {
	const first = publisher.split(/\s*[(/,;]/)[0]?.trim() || publisher;
	return SHORT[first] ?? first;
}
