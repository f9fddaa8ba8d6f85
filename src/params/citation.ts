import { isCitationEnding, type CitationEnding } from '#lib/text/cite/write.ts';

/** The ending of a file that holds a citation. */
export const match = (ending: string): ending is CitationEnding => isCitationEnding(ending);
