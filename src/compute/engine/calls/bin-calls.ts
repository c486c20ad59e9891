import { listBin, restoreFromBin } from '../../project/bin.ts'
import { emptyBin } from '../../project/empty-bin.ts'
import type { Handlers } from './handlers.ts'

export const binCalls: Pick<Handlers, 'bin.list' | 'bin.restore' | 'bin.empty'> = {
  'bin.list': (_, context) => listBin(context.project().store),
  'bin.restore'({ entries }, context) {
    const project = context.project()
    const { samples, changed } = restoreFromBin(project.store, entries)
    project.changed(changed)
    return { samples }
  },
  async 'bin.empty'(_, context) {
    const project = context.project()
    const emptied = await emptyBin(project.store)
    project.changed(['bin', 'history'])
    return emptied
  },
}
