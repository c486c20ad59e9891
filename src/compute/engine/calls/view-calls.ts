import { numberOfId } from '../../../shared/contracts/ids.ts'
import { deleteView, listViews, saveView } from '../../project/saved-views.ts'
import type { Handlers } from './handlers.ts'

export const viewCalls: Pick<Handlers, 'views.list' | 'views.save' | 'views.delete'> = {
  'views.list': (_, context) => listViews(context.project().store),
  'views.save'({ id, ...contents }, context) {
    const project = context.project()
    const { view, changed } = saveView(project.store, contents, id === undefined ? undefined : numberOfId(id))
    project.changed(changed)
    return view
  },
  'views.delete'({ view }, context) {
    const project = context.project()
    project.changed(deleteView(project.store, numberOfId(view)))
    return {}
  },
}
