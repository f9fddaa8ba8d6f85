import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { base, origin, reportTo } from './src/tools/place.js';
import { enhance } from './src/tools/enhance-plugin.ts';
import { sayOrigin } from './src/tools/say-origin.ts';

export default defineConfig({
	plugins: [enhance(), sayOrigin(), sveltekit()],
	define: {
		__SITE_URL__: JSON.stringify(origin),
		__BASE_PATH__: JSON.stringify(base),
		__REPORT_TO__: JSON.stringify(reportTo)
	},
	optimizeDeps: { include: ['maplibre-gl', 'topojson-client'] },
	worker: { format: 'es' },
	build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 1200 },
	preview: { port: 4173, strictPort: true },
	test: { include: ['test/{content,lib,drawings,build}/**/*.test.ts'], testTimeout: 90_000 }
});
