import type { Telling } from './timeline/entry.ts';

interface Told {
	slug: string;
	title: string;
	steps: readonly { id: string; title: string }[];
}

/**
 * The places that tell something, in the order of the chapters.
 * @param where the ids that a chapter tells, each with the step that tells it first
 */
export const tellings = <C extends Told>(
	chapters: readonly C[],
	where: (chapter: C) => readonly { id: string; step: string }[],
	id: string
): Telling[] =>
	chapters.flatMap((chapter) =>
		where(chapter)
			.filter((found) => found.id === id)
			.map(({ step }) => ({
				slug: chapter.slug,
				title: chapter.title,
				step,
				stepTitle: chapter.steps.find((s) => s.id === step)?.title ?? chapter.title
			}))
	);
