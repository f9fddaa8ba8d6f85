/** The page that an embed belongs to, by the embed's address; frozen editions belong to the page of the live one. */
export function homeOf(embed: string): string {
	const [, , id = '', slug = ''] = embed.split('/');
	if (id === 'map') return '/map/';
	return id === 'chapters' ? `/chapters/${slug}/` : `/charts/${id}/`;
}

/** The page on which its code is offered. */
export const offerOf = (embed: string): string =>
	embed.startsWith('/embed/chapters/') ? '/chapters/' : homeOf(embed);
