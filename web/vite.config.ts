import { existsSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { fillTexts } from './build/fillTexts.js';
import { usedChatUiStyles } from './build/usedChatUiStyles.js';
import { texts } from './chat/texts.js';

const pages = ['index.html', 'desk/index.html'].map((page) => path.join(import.meta.dirname, page));

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), { name: 'page-texts', transformIndexHtml: (html) => fillTexts(html, texts) }],
  // ChatUI's `browser` build is one file with everything in it; its modules can be shaken.
  resolve: { mainFields: ['module', 'browser', 'main'] },
  css: { postcss: { plugins: [usedChatUiStyles()] } },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // Phones in use are older than their owners think; newer syntax would leave them a blank page.
    target: ['chrome80', 'safari13.1'],
    cssTarget: ['chrome80', 'safari13.1'],
    // Strict content security policies allow no data: fonts or inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: pages.filter((page) => existsSync(page)),
      treeshake: {
        moduleSideEffects: [{ test: /node_modules\/(@chatui|@babel)\/.*\.js$/, sideEffects: false }],
      },
    },
  },
});
