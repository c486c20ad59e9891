import type { Emit } from '../../jobs/notices.ts'
import { runRowOf } from '../../project/runs.ts'
import { importFiles } from '../import-files.ts'
import { previewImport } from '../preview-import.ts'
import type { Handlers } from './handlers.ts'

export function fileCalls(emit: Emit): Pick<Handlers, 'files.import' | 'files.preview'> {
  return {
    'files.preview': ({ path, columns }) => previewImport(path, columns),
    async 'files.import'(args, context) {
      const { store } = context.project()
      const { run, samples } = await importFiles(store, args, context)
      emit('sample.added', { project: store.path, samples })
      emit('run.changed', { project: store.path, run: runRowOf(store, run) })
      return { run: `run-${run}`, samples }
    },
  }
}
