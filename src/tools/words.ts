/** Prints words that judge and claims that nobody makes, in all texts. Run it with `npx tsx src/tools/words.ts`. */
import { judge, texts, wordList } from '#lib/server/words.ts';

const list = texts();
const words = wordList();
const { found, unused } = judge(list, words);
for (const { where, words: said, why, mend, sentence } of found)
	console.log(`${where}: “${said}”: ${why}. Mend: ${mend}.\n  ${sentence}`);
for (const { where, words: said } of unused)
	console.log(
		`content/words.yaml: the exception for “${said}” in ${where} excuses nothing. Mend: take it out.`
	);
console.log(
	`${list.length} texts, ${words.loaded.length} entries, ${words.exceptions.length} exceptions; ` +
		`${found.length || 'nothing'} found`
);
if (found.length || unused.length) process.exitCode = 1;
