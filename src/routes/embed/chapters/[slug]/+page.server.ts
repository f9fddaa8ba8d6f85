import { chapterCardOf } from '#lib/server/cards.ts';
import { chapters } from '#lib/server/chapters.ts';

export const entries = () => chapters().map(({ slug }) => ({ slug }));

export const load = ({ params }: { params: { slug: string } }) => chapterCardOf(params.slug);
