import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'

/** Main and preload carry their packages inside: nothing but Electron is looked up when they run. */
const bundled = (entry: string) => ({
  externalizeDeps: false,
  target: 'node18',
  outDir: `out/${entry}`,
  lib: { entry: resolve('src', entry, 'index.ts'), formats: ['cjs' as const] },
  rolldownOptions: { output: { entryFileNames: '[name].cjs' } },
})

/** The floor is Electron 25: Chromium 114 and Node 18. */
export default defineConfig({
  main: { build: bundled('main') },
  preload: { build: bundled('preload') },
  renderer: {
    root: 'src/renderer',
    plugins: [vue()],
    build: {
      target: 'chrome114',
      outDir: 'out/renderer',
      // the content policy has no room for data: modules and fonts
      assetsInlineLimit: 0,
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: resolve('src/renderer/index.html') },
    },
  },
})
