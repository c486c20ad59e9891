import { defineConfig } from 'vite'

/** The engine, its workers and the command line: plain Node modules, flat in one folder, packages left outside. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    target: 'node22',
    outDir: 'out/engine',
    emptyOutDir: true,
    sourcemap: true,
    rolldownOptions: {
      input: {
        engine: 'src/compute/engine/main.ts',
        worker: 'src/compute/jobs/worker.ts',
        cli: 'src/cli/main.ts',
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
})
