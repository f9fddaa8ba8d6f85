/** Ids of embeds: a chart's own id, `map`, and for a chapter's card its slug below `chapters/`. */

/** Ids that no chart may have, because embeds and their files use them. */
export const RESERVED: readonly string[] = ['map', 'chapters'];

/** The id of a chapter's card among the embeds. No chart can have it: ids of charts hold no slash. */
export const cardId = (slug: string): string => `chapters/${slug}`;

/** The address of the oEmbed file of an embed, below the base path. */
export const oembedPath = (id: string): string => `/oembed/${id}.json`;
