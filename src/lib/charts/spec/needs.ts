/**
 * The keys that are missing inside of an option, as ways to them: 'measures.0.short'.
 * @param way what must be there, with `*` for every entry of a list or map: 'measures.*.short'. What only some entries
 * have need not be there, but what lies in it must: 'stages.*.factors.*.table'
 */
export function lacking(raw: unknown, way: string): string[] {
	const [step = '', ...rest] = way.split('.');
	const entries = Object.entries((raw ?? {}) as Record<string, unknown>);
	const next = step === '*' ? entries : entries.filter(([key]) => key === step);
	if (!rest.length) return next.some(([, value]) => value !== null && value !== undefined) ? [] : [step];
	return next.flatMap(([key, value]) =>
		typeof value === 'object' && value !== null
			? lacking(value, rest.join('.')).map((end) => `${key}.${end}`)
			: []
	);
}
