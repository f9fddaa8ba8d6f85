/**
 * `npm run freeze`: makes the next edition of every chart, and of the map, that tells something else than its newest
 * frozen edition. `npm run freeze -- china-quotas` does it for one. `npm run freeze -- --again china-quotas "Its bars
 * are drawn at their right length."` does it whatever the fingerprint says. Commit what it writes; it never changes again.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADDRESSES, addressesNow, addressesText, readAddresses } from '#lib/server/editions/addresses.ts';
import { checkEditions, fileProblems } from '#lib/server/editions/check.ts';
import { freezables } from '#lib/server/editions/fingerprint.ts';
import { folderOf, readManifest } from '#lib/server/editions/manifest.ts';
import { sayEdition } from '#lib/text/edition.ts';
import { buildElsewhere } from './build-elsewhere.ts';
import { askedOf } from './freeze/asked.ts';
import { dueNow, freeze } from './freeze/freeze.ts';
import { installDependencies } from './setup.mjs';
import { sayErrors, step, Stop } from './steps.mjs';

/** An origin that nobody has, so that any trace of it in a frozen page is found. */
const NOWHERE = 'https://frozen.invalid';

await sayErrors(async () => {
	await installDependencies();
	const root = process.cwd();
	const editions = readManifest(root);
	const { asked, why } = askedOf(process.argv.slice(2), freezables(), editions);
	const broken = fileProblems(root, editions);
	if (broken.length) throw new Stop(`First mend the editions that are there:\n${broken.join('\n')}`);

	writeFileSync(join(root, ADDRESSES), addressesText(readAddresses(root), addressesNow()));
	const due = why ? asked : dueNow(asked, editions);
	const same = asked.length - due.length;
	if (same)
		console.log(`${same} ${same === 1 ? 'tells' : 'tell'} what the newest edition tells: nothing to do.`);
	if (!due.length) return 0;

	const { folder, remove } = await step('Building the site in a copy', () =>
		buildElsewhere({ SITE_URL: NOWHERE, BASE_PATH: '' })
	);
	try {
		const today = new Date().toISOString().slice(0, 10);
		for (const made of freeze(root, { folder, origin: NOWHERE }, due, today, why))
			console.log(`${folderOf(made)}/  ${sayEdition(made)}: ${Object.keys(made.files).join(', ')}`);
	} finally {
		await remove();
	}
	const { problems } = checkEditions(root);
	if (problems.length) console.log(`\nStill to do:\n${problems.join('\n')}`);
	console.log(
		`\nCommit content/editions.json, ${ADDRESSES} and static/embed/: from now on these bytes stay as they are.`
	);
	return 0;
});
