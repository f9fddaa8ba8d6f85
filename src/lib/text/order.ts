const order = new Intl.Collator('en-GB');

/** The order of two names in the English alphabet, whatever their accents. */
export const byName = (a: string, b: string): number => order.compare(a, b);
