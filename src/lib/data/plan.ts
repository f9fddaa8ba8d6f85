/** One of the ten chapters; `written` says whether it can be read. */
export interface PlanEntry {
	number: number;
	slug: string;
	title: string;
	line: string;
	written: boolean;
}
