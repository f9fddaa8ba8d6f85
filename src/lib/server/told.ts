/** Where the chapters tell what the tables hold: the claims of the starting articles, and events. */
import type { Claim } from '#lib/data/rows.ts';
import { closest } from '#lib/text/closest.ts';
import { chapterPlan, chapters } from './chapters.ts';
import { content } from './content.ts';

/** What a place may be: every slug of the plan, and the steps of each written chapter. */
export interface Places {
	slugs: ReadonlySet<string>;
	steps: ReadonlyMap<string, readonly string[]>;
}

/**
 * What is wrong with where rows are said to be told: a chapter that is not planned, or a step that a written
 * chapter does not have. A chapter that is still to come is let pass.
 * @param table the name of their table
 */
export function wrongPlaces(
	rows: Pick<Claim, 'id' | 'told_in'>[],
	{ slugs, steps }: Places,
	table = 'claims'
): string[] {
	return rows.flatMap(({ id, told_in }, row) =>
		told_in.flatMap((place) => {
			const [slug = '', step] = place.split('#');
			const where = `${table}.csv, row ${row + 2} (${id}), column told_in: `;
			if (!slugs.has(slug))
				return [`${where}“${slug}” is no chapter; write ${closest(slug, slugs) ?? 'a slug of the plan'}.`];
			const known = steps.get(slug);
			return step && known && !known.includes(step)
				? [`${where}“${slug}” has no step “${step}”; write one of ${known.join(', ')}.`]
				: [];
		})
	);
}

/** The steps of events stand as slug#step: the timeline leads to a step. */
export const withoutStep = (rows: Pick<Claim, 'id' | 'told_in'>[]): string[] =>
	rows.flatMap(({ id, told_in }, row) =>
		told_in
			.filter((place) => !place.includes('#'))
			.map(
				(place) =>
					`events.csv, row ${row + 2} (${id}), column told_in: “${place}” is no step; write slug#step.`
			)
	);

/** The check of the real tables against the real chapters. */
export function toldProblems(): string[] {
	const { claims, events } = content().tables;
	const places = {
		slugs: new Set(chapterPlan().map(({ slug }) => slug)),
		steps: new Map(chapters().map(({ slug, steps }) => [slug, steps.map(({ id }) => id)]))
	};
	return [...wrongPlaces(claims, places), ...wrongPlaces(events, places, 'events'), ...withoutStep(events)];
}

/** A place where a claim is told: an address below the base path, '' while the chapter is still to come. */
export interface ToldAt {
	/** Of the chapter and, where one is named, of the step. */
	title: string;
	path: string;
}

/** The places of a claim with their titles. */
export function toldAt({ told_in }: Pick<Claim, 'told_in'>): ToldAt[] {
	return told_in.flatMap((place) => {
		const [slug = '', step] = place.split('#');
		const entry = chapterPlan().find((planned) => planned.slug === slug);
		if (!entry) return [];
		const stepTitle = chapters()
			.find((chapter) => chapter.slug === slug)
			?.steps.find(({ id }) => id === step)?.title;
		return [
			{
				title: stepTitle ? `${entry.title}: ${stepTitle}` : entry.title,
				path: entry.written ? `/chapters/${slug}/${step ? `#${step}` : ''}` : ''
			}
		];
	});
}
