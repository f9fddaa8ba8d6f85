/** The page of a chart, or of the map, by its id, and what such a thing is called. */
import { MAP_ID } from './picture-forms.ts';

/** The address of the page below the base path. */
export const homeOf = (id: string): string => (id === MAP_ID ? '/map/' : `/charts/${id}/`);

/** What it is: 'Chart' or 'Map'. */
export const kindOf = (id: string): string => (id === MAP_ID ? 'Map' : 'Chart');
/** The same within a sentence. */
export const nounOf = (id: string): string => kindOf(id).toLowerCase();
