import type { ConfigData } from 'html-validate';

/** The rules that built pages are held to: all that html-validate recommends, for documents and for access. */
export const htmlRules: ConfigData = {
	root: true,
	extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
	rules: {
		// Matters of writing, not of meaning: the builder writes `<!doctype html>`, both `<meta>` and `<meta />`, and spaces at line ends.
		'doctype-style': ['error', { style: 'lowercase' }],
		'void-style': 'off',
		'no-trailing-whitespace': 'off',
		// Everything comes from the site's own server; anything else must still carry a hash.
		'require-sri': ['error', { target: 'crossorigin' }],
		// A chart's finding is a whole sentence, and it is the title of the chart's page.
		'long-title': 'off'
	}
};
