/** Ids of embeds: a chart's own id, `map`, and for a chapter's card its slug below `chapters/`. */

/** The folder of the chapters' cards, which no chart may be called. */
export const CARDS = 'chapters';

/** The id of a chapter's card among the embeds. No chart can have it: ids of charts hold no slash. */
export const cardId = (slug: string): string => `${CARDS}/${slug}`;

/** The address of the oEmbed file of an embed, below the base path. */
export const oembedPath = (id: string): string => `/oembed/${id}.json`;
