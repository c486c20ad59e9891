import type { Emit } from '../../jobs/notices.ts'
import { runRowOf } from '../../project/runs.ts'
import { importFiles } from '../import-files.ts'
import type { Handlers } from './handlers.ts'

export function fileCalls(emit: Emit): Pick<Handlers, 'files.import'> {
  return {
    async 'files.import'(args, context) {
      const { store } = context.project()
      const { run, samples } = await importFiles(store, args, context)
      emit('sample.added', { project: store.path, samples })
      emit('run.changed', { project: store.path, run: runRowOf(store, run) })
      return { run: `run-${run}`, samples }
    },
  }
}
