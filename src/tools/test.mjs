/* `npm test`: sets up, checks, builds and tests, and counts. */
import { begin } from './node-version.mjs';

begin('./test-all.mjs');
