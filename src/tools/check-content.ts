/** Reads all content and prints what is wrong with it. Run by `npm run check`. */
import { content } from '#lib/server/content.ts';

const { tables } = content();
const rows = Object.values(tables).reduce((sum, table) => sum + table.length, 0);
console.log(`Content: ${Object.keys(tables).length} tables, ${rows} rows`);
