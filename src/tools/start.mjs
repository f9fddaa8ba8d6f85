/* `npm start`: sets up, builds and serves the site. */
import { begin } from './node-version.mjs';

begin('./start-site.mjs');
