/** What a chapter's frame shows about it. */
export interface ChapterMeta {
	number: number;
	slug: string;
	title: string;
	lead: string;
	validUntil: string;
	newestEvidence: string;
	minutes: number;
	steps: { id: string; title: string }[];
	retell: string[];
}
