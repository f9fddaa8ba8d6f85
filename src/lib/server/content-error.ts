/** Content that cannot be published. The message lists every problem, one sentence a line. */
export class ContentError extends Error {
	constructor(readonly problems: string[]) {
		super(
			`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the content:\n${problems.join('\n')}`
		);
		this.name = 'ContentError';
	}
}
