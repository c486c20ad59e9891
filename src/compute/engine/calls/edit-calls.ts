import { numberOfId } from '../../../shared/contracts/ids.ts'
import { annotateSamples, type Edited, renameEnsemble, tagSamples } from '../../project/annotate.ts'
import { deleteSamples } from '../../project/bin.ts'
import type { Store } from '../../project/store.ts'
import type { CallContext, Handlers } from './handlers.ts'

/** What users change of samples: each call is one step of the project's history. */
export const editCalls: Pick<Handlers, 'samples.tag' | 'samples.annotate' | 'samples.delete' | 'ensembles.rename'> = {
  'samples.tag': ({ samples, add, remove }, context) => edit(context, (store) => tagSamples(store, samples, add, remove)),
  'samples.annotate': ({ samples, ...annotation }, context) => edit(context, (store) => annotateSamples(store, samples, annotation)),
  'samples.delete': ({ samples }, context) => edit(context, (store) => deleteSamples(store, samples)),
  'ensembles.rename'({ ensemble, name }, context) {
    const project = context.project()
    project.changed(renameEnsemble(project.store, numberOfId(ensemble), name))
    return {}
  },
}

function edit(context: CallContext, work: (store: Store) => Edited): { samples: number } {
  const project = context.project()
  const { samples, changed } = work(project.store)
  project.changed(changed)
  return { samples }
}
