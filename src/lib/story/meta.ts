/** What a chapter's frame shows about it. */
export interface ChapterMeta {
	number: number;
	slug: string;
	title: string;
	lead: string;
	validUntil: string;
	newestEvidence: string;
	/** Of the law alone. */
	lawAsOf: string;
	/** To read it with its figures. */
	minutes: number;
	figures: number;
	steps: { id: string; title: string }[];
	retell: string[];
}
