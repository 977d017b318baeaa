import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { compiledLayers } from './build/compiled-layers.mts';

const product = process.env['PRODUCT'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react(), compiledLayers()],
  define: { 'process.env.NODE_ENV': JSON.stringify(process.env['NODE_ENV'] ?? 'production') },
  server: { host: '127.0.0.1', proxy: { '/api': product } },
  build: {
    outDir: 'target/classes/ui',
    emptyOutDir: true,
    manifest: true,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    // build/budgets.mjs says what is too large
    chunkSizeWarningLimit: 4000,
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['./app/test-setup.ts'],
    include: ['app/**/*.test.{ts,tsx}'],
    server: { deps: { inline: [/@atlaskit/, /@compiled/] } },
  },
});
