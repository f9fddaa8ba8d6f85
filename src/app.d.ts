/** The origin the site is published at, from SITE_URL. */
declare const __SITE_URL__: string;
/** The sub-path, '' or '/metals', from BASE_PATH. */
declare const __BASE_PATH__: string;

/** Where errors are reported, from REPORT_TO; '' for nowhere. */
declare const __REPORT_TO__: string;

declare module 'virtual:enhance' {
	/** From the name of a script (`walk` for walk.enhance.ts) to its address below the base path. */
	const scripts: Record<string, string>;
	export default scripts;
}
