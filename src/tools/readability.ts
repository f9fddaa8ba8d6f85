/** Prints how each chapter reads: words, sentences, grade. Run it with `npx tsx src/tools/readability.ts`. */
import { chapters } from '#lib/server/chapters.ts';

for (const { slug, reading, minutes, uses } of chapters()) {
	console.log(
		`${slug}: ${reading.words} words, ${minutes} minutes, mean sentence ${reading.meanSentence.toFixed(1)}, ` +
			`longest ${reading.longest.words}, grade ${reading.grade.toFixed(1)}, ` +
			`${uses.facts.length} facts, ${uses.terms.length} terms, ${uses.sources.length} sources`
	);
	console.log(`  longest: ${reading.longest.text}`);
}
