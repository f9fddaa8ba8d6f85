/** Where each still map looks: its frame, centre and the countries named in it. Plain data; regions.ts uses it. */

/** The regions that a site belongs to, each to one. */
export type HomeId =
	'europe' | 'east-asia' | 'north-america' | 'south-america' | 'africa' | 'inner-asia' | 'australia';

/** What a reader can choose. */
export type RegionId = 'world' | HomeId;

/** What can be drawn: in figures the world comes in four parts, to fit a phone. */
export type FrameId =
	RegionId | 'europe-low' | 'east-asia-low' | 'americas' | 'africa-australia' | 'estonia' | 'around';

export interface Region {
	id: FrameId;
	name: string;
	/** With its preposition, for sentences: "in Europe". */
	where: string;
	/** Width in pixels that marks are spread for: the narrowest that the frame is drawn at. */
	width: number;
	/** Height over width. */
	ratio: number;
	/** Centre of the projection: longitude, latitude. */
	centre: [number, number];
	/** What the frame must hold: west, south, east, north in degrees. */
	box: [number, number, number, number];
	/** Kilometres from the left edge to the right, where a frame is made around sites; it then counts instead of the box. */
	across?: number;
	/** Countries named in the frame, the most wanted first: name, longitude, latitude. */
	labels: readonly (readonly [string, number, number])[];
}

/** What a reader can choose, the world first. */
export const regions: readonly (Region & { id: RegionId })[] = [
	{
		id: 'world',
		name: 'World',
		where: 'in the world',
		width: 900,
		ratio: 0.475,
		centre: [11, 0],
		box: [-139, -44, 152, 73],
		labels: [
			['United States', -99, 40],
			['China', 98, 34],
			['Canada', -100, 58],
			['Australia', 134, -26],
			['Brazil', -54, -9],
			['Russia', 95, 62],
			['India', 79, 23],
			['Greenland', -41, 73],
			['South Africa', 23, -31]
		]
	},
	{
		id: 'europe',
		name: 'Europe',
		where: 'in Europe',
		width: 300,
		ratio: 1,
		centre: [14, 53],
		box: [-9, 37.5, 36, 69],
		labels: [
			['Estonia', 26.2, 58.4],
			['France', 2.4, 46.9],
			['Sweden', 14.6, 61.5],
			['Germany', 10.4, 51.2],
			['Norway', 8.6, 61.2],
			['Finland', 26, 63],
			['Poland', 20, 52],
			['Spain', -5.2, 38.2],
			['Italy', 13, 43],
			['Britain', -1.8, 53.3],
			['Ukraine', 31, 49.2],
			['Türkiye', 33.5, 38.8],
			['Russia', 36, 57],
			['Romania', 25, 45.9]
		]
	},
	{
		id: 'east-asia',
		name: 'East and Southeast Asia',
		where: 'in East and Southeast Asia',
		width: 300,
		ratio: 1,
		centre: [119, 25],
		box: [98, 2, 139, 44.5],
		labels: [
			['China', 104, 35],
			['Japan', 141, 38],
			['Korea', 128, 36],
			['Vietnam', 108, 14],
			['Malaysia', 102, 3.6],
			['Myanmar', 96, 21],
			['Thailand', 101, 15.5],
			['Mongolia', 103, 46.5],
			['Philippines', 122, 13],
			['Taiwan', 121, 23.7]
		]
	},
	{
		id: 'north-america',
		name: 'North America and Greenland',
		where: 'in North America and Greenland',
		width: 300,
		ratio: 1,
		centre: [-95, 47],
		box: [-128, 27, -58, 62],
		labels: [
			['Canada', -104, 57],
			['United States', -101, 42],
			['Greenland', -44, 66],
			['Mexico', -103, 25]
		]
	},
	{
		id: 'south-america',
		name: 'South America',
		where: 'in South America',
		width: 150,
		ratio: 1.06,
		centre: [-58, -18],
		box: [-74, -37, -38, 3],
		labels: [
			['Brazil', -55, -11],
			['Chile', -70, -33],
			['Peru', -75, -11]
		]
	},
	{
		id: 'africa',
		name: 'Africa and Gulf',
		where: 'in Africa and the Gulf',
		width: 150,
		ratio: 1.06,
		centre: [26, -3],
		box: [8, -34, 50, 27],
		labels: [
			['South Africa', 24, -30.5],
			['Tanzania', 35, -6],
			['Angola', 17.5, -12],
			['Saudi Arabia', 44, 22.5],
			['Uganda', 38.5, 1.5]
		]
	},
	{
		id: 'inner-asia',
		name: 'India to Siberia',
		where: 'from India to Siberia',
		width: 150,
		ratio: 1.06,
		centre: [84, 40],
		box: [60, 7, 100, 70],
		labels: [
			['India', 79, 23.5],
			['Russia', 90, 60],
			['China', 95, 36]
		]
	},
	{
		id: 'australia',
		name: 'Australia',
		where: 'in Australia',
		width: 150,
		ratio: 1.06,
		centre: [133, -27],
		box: [114, -41, 152, -12],
		labels: [['Australia', 134, -27.5]]
	}
];

/** A region in a frame so low that two of them stand one under the other on a phone. `first` are names that have another spot there. */
function low(
	id: 'europe' | 'east-asia',
	centre: Region['centre'],
	box?: Region['box'],
	first: Region['labels'] = []
): Region {
	const own = regions.find((one) => one.id === id)!;
	// A name with letters beyond ASCII would bring a second font into the embed.
	const rest = own.labels.filter(
		([name]) => /^[\x20-\x7e]+$/.test(name) && !first.some(([other]) => other === name)
	);
	const labels = [...first, ...rest];
	return { ...own, id: `${id}-low`, width: 256, ratio: 0.71, centre, box: box ?? own.box, labels };
}

/** Frames that only figures use. */
export const figureFrames: readonly Region[] = [
	// Below the mine of Lovozero, which would seem to be Finland's.
	low('europe', [14, 53.6], [-9, 38, 36, 68.6], [['Russia', 45.4, 62]]),
	low('east-asia', [119, 25]),
	{
		id: 'americas',
		name: 'The Americas',
		where: 'in the Americas',
		width: 256,
		ratio: 1.1,
		centre: [-88, 20],
		box: [-124, -36, -40, 62],
		labels: [
			['Canada', -108, 57],
			['United States', -102, 43],
			['Brazil', -57, -8],
			['Greenland', -42, 66]
		]
	},
	{
		id: 'africa-australia',
		name: 'Africa, India to Siberia and Australia',
		where: 'in Africa, from India to Siberia and in Australia',
		width: 256,
		ratio: 1.1,
		centre: [82, 14],
		box: [14, -38, 150, 70],
		labels: [
			['Russia', 95, 60],
			['India', 79, 24],
			['Australia', 134, -26],
			['South Africa', 22, -36],
			['China', 98, 36],
			['Uganda', 40, 1.5],
			['Saudi Arabia', 44, 22.5]
		]
	},
	{
		id: 'estonia',
		name: 'Estonia',
		where: 'in Estonia',
		width: 256,
		ratio: 0.56,
		centre: [26, 59],
		box: [21.6, 57.4, 30.8, 60.5],
		labels: [
			['Estonia', 25.4, 58.5],
			['Finland', 26, 60.6],
			['Russia', 29.4, 58.6],
			['Latvia', 25.5, 57.3],
			['Tallinn', 24.7, 59.3],
			['St Petersburg', 30.2, 59.8]
		]
	}
];
