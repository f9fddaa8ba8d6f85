/** The licence of the project's own words, charts and rows, as it is named and where its text stands. */
export const LICENCE = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };

/** Its name as words that stay on one line. */
export const LICENCE_UNBROKEN = LICENCE.name.replaceAll(' ', '\u00a0');

/** Who made them, and is to be credited. */
export const MAKER = 'Seventeen Metals';
