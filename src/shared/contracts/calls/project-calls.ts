import { z } from 'zod'
import { catalogue } from '../catalogue.ts'
import { savedViewId } from '../ids.ts'
import { binEntry, projectInfo, savedView } from '../records.ts'
import { call, done, nothing } from './call.ts'

const step = z.object({ title: z.string() }).nullable()

export const projectCalls = {
  'catalogue.get': call(nothing, catalogue),

  'project.create': call(z.strictObject({ path: z.string().min(1) }), projectInfo),
  'project.open': call(z.strictObject({ path: z.string().min(1) }), projectInfo),
  'project.close': call(nothing, done),
  'project.info': call(nothing, projectInfo),
  'project.verify': call(
    z.strictObject({ repair: z.boolean().default(false) }),
    z.object({
      problems: z.array(z.string()),
      checked: z.record(z.string(), z.int()),
      repairs: z.array(z.string()),
      /** The copy made before anything was repaired. */
      backup: z.string().nullable(),
    }),
  ),

  /** What undo and redo would do next, as “Delete 12 samples”; null where there is nothing. */
  'history.show': call(nothing, z.object({ undo: step, redo: step })),
  'history.undo': call(nothing, z.object({ title: z.string().nullable() })),
  'history.redo': call(nothing, z.object({ title: z.string().nullable() })),

  /** What was deleted, newest first; it stays until the bin is emptied. */
  'bin.list': call(nothing, z.array(binEntry)),
  'bin.restore': call(z.strictObject({ entries: z.array(z.int()).optional() }), z.object({ samples: z.int() })),
  /** The one deletion that cannot be undone: the window asks first. */
  'bin.empty': call(nothing, z.object({ samples: z.int(), bytes: z.number() })),

  'views.list': call(nothing, z.array(savedView)),
  'views.save': call(savedView.omit({ id: true }).extend({ id: savedViewId.optional() }), savedView),
  'views.delete': call(z.strictObject({ view: savedViewId }), done),

  'engine.status': call(nothing, z.object({ workers: z.int(), busy: z.int(), version: z.string() })),
  /** Answers once no run of any project is queued or running. */
  'engine.whenIdle': call(nothing, done),
} as const
