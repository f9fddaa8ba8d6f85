/** Text made safe inside an element and inside a double-quoted attribute of HTML. */
export const attribute = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
