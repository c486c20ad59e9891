import { redo, showHistory, undo } from '../../project/journal.ts'
import type { Stepped } from '../../project/journal.ts'
import type { OpenProject } from '../open-projects.ts'
import type { Handlers } from './handlers.ts'

export const historyCalls: Pick<Handlers, 'history.show' | 'history.undo' | 'history.redo'> = {
  'history.show': (_, context) => showHistory(context.project().store),
  'history.undo': (_, context) => tell(context.project(), undo(context.project().store)),
  'history.redo': (_, context) => tell(context.project(), redo(context.project().store)),
}

function tell(project: OpenProject, stepped: Stepped | null): { title: string | null } {
  if (stepped) project.changed(stepped.changed)
  return { title: stepped?.title ?? null }
}
