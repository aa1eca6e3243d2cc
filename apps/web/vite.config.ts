import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, runnerImport, type Plugin } from 'vite';
import { catalogueFaults } from '../../libs/platform/words/check.js';

const WORDS = join(import.meta.dirname, '../../libs/platform/words');

/** Types are not checked by the build, so the word catalogue is checked here: a missing key must not reach a reader. */
const completeWords: Plugin = {
  name: 'complete-words',
  async buildStart() {
    const faults: string[] = [];
    for (const { name: locale } of readdirSync(WORDS, { withFileTypes: true }).filter((each) => each.isDirectory())) {
      if (locale === 'browser') continue;
      type Folder = Record<string, Record<string, string>>;
      const { module } = await runnerImport<Folder>(join(WORDS, locale, 'whole/index.ts'), { configFile: false });
      faults.push(...catalogueFaults(locale, module[locale] ?? {}));
    }
    if (faults.length > 0) this.error(`The word catalogue is not complete:\n  ${faults.join('\n  ')}`);
  },
};

/** An icon comes in six weights, a kilobyte together; the pages use three of them, so the others are not built. */
const usedWeights: Plugin = {
  name: 'used-weights',
  transform(code, id) {
    if (!/@phosphor-icons\/react\/dist\/defs\//.test(id)) return undefined;
    const kept = code.replace(/\n {2}\[\n {4}"(?:duotone|light|thin)",[\s\S]*?\n {2}\],?/g, '');
    if (!/"regular"/.test(kept) || /"(duotone|light|thin)"/.test(kept))
      this.error(`The icon ${id} is written in another form now`);
    return { code: kept, map: null };
  },
};

const api = `http://127.0.0.1:${process.env['PORT'] ?? 3000}`;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [completeWords, usedWeights, react(), tailwindcss()],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 2048,
    rolldownOptions: {
      output: {
        // Few requests count more on a slow line than few bytes: a chunk of libraries, one of what several parts share.
        codeSplitting: {
          groups: [
            { name: 'libraries', test: /node_modules[\\/](?!@phosphor)/ },
            { name: 'frame', test: /(components|session|data|words|phosphor-icons)[\\/]/, minShareCount: 2 },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    fs: { allow: ['../..'] },
    // The browser's own Host goes with it: the API lets a page post only to where it came from.
    proxy: Object.fromEntries(
      ['/graphql', '/media', '/files', '/statements', '/webhooks', '/explorer', '/health', '/ready'].map((path) => [
        path,
        { target: api, changeOrigin: false },
      ]),
    ),
  },
});
