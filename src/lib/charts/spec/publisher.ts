/** Whose letters few readers know. */
const MINISTRY = 'China’s commerce ministry';

/** Names that the field knows better by their letters, and one that readers know better in words. */
const SHORT: Record<string, string> = {
	'U.S. Geological Survey': 'USGS',
	'US Geological Survey': 'USGS',
	'European Central Bank': 'ECB',
	'International Energy Agency': 'IEA',
	'IEA Global Critical Minerals Outlook 2024': 'IEA',
	'Ministry of Commerce of China': MINISTRY,
	MOFCOM: MINISTRY,
	'MOFCOM remarks': MINISTRY,
	'South China Morning Post': 'SCMP',
	'Deutsche Welle Chinese': 'DW',
	'MOFCOM page': MINISTRY,
	'MOFCOM and General Administration of Customs': MINISTRY,
	mendeleev: 'Mendeleev data'
};

/** Where a publisher was not read itself: "via" whom or in whose summary, or whom it only cites. */
const PASSED = /\((?:(via|citing|quoting) ([^),;]+)|([^(),;]+ summary)\))/;

/**
 * A publisher in a few words: what stands before a bracket, a slash or a comma; USGS for its long name. Through whom it
 * was read, or whom it cites, is kept: 'Argus (through xe.today)'.
 */
export function shortName(publisher: string): string {
	const first = publisher.split(/\s*[(/,;]/)[0]?.trim() || publisher;
	const name = SHORT[first] ?? first;
	const [, how = '', whom = '', summary = ''] = PASSED.exec(publisher) ?? [];
	if (summary) return `${name} (${summary})`;
	if (!how) return name;
	return `${name} (${how === 'via' ? 'through' : how} ${whom.replace(/^public /, 'a public ')})`;
}

/** Whose words they are, through whomever they were read: 'Argus' of 'Argus (through xe.today)'. */
export const author = (name: string): string => name.split(' (')[0] ?? name;

/** Whether a publisher only tells in short what others published, as far as its entry says so. */
export const retells = (publisher: string): boolean => /\((?:[^)]*\b)?summary\b|\(on /.test(publisher);
