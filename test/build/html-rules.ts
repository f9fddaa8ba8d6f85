import type { ConfigData } from 'html-validate';

/** The rules that built pages are held to: all that html-validate recommends, for documents and for access. */
export const htmlRules: ConfigData = {
	root: true,
	extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
	rules: {
		// Matters of writing, not of meaning: the builder writes `<!doctype html>`, both `<meta>` and `<meta />`, `readonly=""`, and spaces at line ends.
		'doctype-style': ['error', { style: 'lowercase' }],
		'void-style': 'off',
		'no-trailing-whitespace': 'off',
		'attribute-boolean-style': 'off',
		'attribute-empty-style': 'off',
		// A list may have a name of its own; the rule would keep names to landmarks and controls.
		'aria-label-misuse': ['error', { allowAnyNamable: true }],
		// An id is public and may begin with a digit, as the name of a publisher does; HTML allows it.
		'valid-id': ['error', { relaxed: true }],
		// Boxes that share a name are how a form takes several answers to one question.
		'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
		// Everything comes from the site's own server; anything else must still carry a hash.
		'require-sri': ['error', { target: 'crossorigin' }],
		// A chart's finding is a whole sentence, and it is the title of the chart's page.
		'long-title': 'off'
	}
};
