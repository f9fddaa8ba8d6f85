import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/**
 * Gives back the memory of pictures that are drawn. The renderer keeps their pixels, up to 30 MB each, until the
 * collector comes; the collector does not see them, and so it would come only when the machine is full.
 */
export async function letPixelsGo(): Promise<void> {
	collect();
	await new Promise(setImmediate);
}
