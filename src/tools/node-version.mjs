/* Old syntax on purpose: an old Node must be able to read this file in order to be told that it is old. */

/** The oldest Node that the build tools run on. */
export const oldest = { major: 20, minor: 19 };

/**
 * Says in one sentence that `version` is too old, or gives '' when it will do.
 * @param {string} version such as '18.20.4'
 * @returns {string}
 */
export function tooOld(version) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	if (major > oldest.major || (major === oldest.major && minor >= oldest.minor)) return '';
	return (
		'This project needs Node ' +
		oldest.major +
		'.' +
		oldest.minor +
		' or newer (20, 22 and 24 are fine), and this is Node ' +
		version +
		'. Get a newer one from https://nodejs.org/ and run the command again.'
	);
}

/**
 * Leaves with a sentence when Node is too old, else loads and runs the rest.
 * @param {string} rest address of the module that does the work
 * @returns {void}
 */
export function begin(rest) {
	const sentence = tooOld(process.versions.node);
	if (sentence) {
		console.error(sentence);
		process.exit(1);
	}
	import(rest).then(
		(module) => module.main(process.argv.slice(2)),
		(error) => {
			console.error(error.message);
			process.exit(1);
		}
	);
}
