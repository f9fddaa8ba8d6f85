/**
 * `npm run freeze`: makes the next edition of every chart, and of the map, that tells something else than its newest
 * frozen edition. `npm run freeze -- china-quotas` does it for one. Commit what it writes; it never changes again.
 */
import { checkEditions, fileProblems } from '#lib/server/editions/check.ts';
import { freezables } from '#lib/server/editions/fingerprint.ts';
import { folderOf, readManifest } from '#lib/server/editions/manifest.ts';
import { sayEdition } from '#lib/text/edition.ts';
import { buildElsewhere } from './build-elsewhere.ts';
import { dueNow, freeze } from './freeze/freeze.ts';
import { installDependencies } from './setup.mjs';
import { sayErrors, step, Stop } from './steps.mjs';

/** An origin that nobody has, so that any trace of it in a frozen page is found. */
const NOWHERE = 'https://frozen.invalid';

await sayErrors(async () => {
	await installDependencies();
	const root = process.cwd();
	const wanted = process.argv.slice(2);
	const all = freezables();
	const unknown = wanted.filter((id) => !all.some((each) => each.id === id));
	if (unknown.length)
		throw new Stop(
			`No chart is called ${unknown.join(', ')}; there are ${all.map(({ id }) => id).join(', ')}.`
		);
	const editions = readManifest(root);
	const broken = fileProblems(root, editions);
	if (broken.length) throw new Stop(`First mend the editions that are there:\n${broken.join('\n')}`);

	const asked = all.filter(({ id }) => !wanted.length || wanted.includes(id));
	const due = dueNow(asked, editions);
	const same = asked.length - due.length;
	if (same)
		console.log(`${same} ${same === 1 ? 'tells' : 'tell'} what the newest edition tells: nothing to do.`);
	if (!due.length) return 0;

	const { folder, remove } = await step('Building the site in a copy', () =>
		buildElsewhere({ SITE_URL: NOWHERE, BASE_PATH: '' })
	);
	try {
		const today = new Date().toISOString().slice(0, 10);
		for (const made of freeze(root, { folder, origin: NOWHERE }, due, today))
			console.log(`${folderOf(made)}/  ${sayEdition(made)}: ${Object.keys(made.files).join(', ')}`);
	} finally {
		await remove();
	}
	const { problems } = checkEditions(root);
	if (problems.length) console.log(`\nStill to do:\n${problems.join('\n')}`);
	console.log(`\nCommit content/editions.json and static/embed/: from now on these bytes stay as they are.`);
	return 0;
});
