import type { Command } from 'commander'
import { printJson, printLines } from '../print.ts'
import { type GlobalOptions, withEngine } from '../session.ts'

/** `undo` and `redo`: one step of the project's history. */
export function addUndo(program: Command): void {
  const directions = [
    ['undo', 'take back the last edit: tags, names, notes, stars, deletions, views, figures'],
    ['redo', 'carry out again what was undone last'],
  ] as const
  for (const [direction, description] of directions) {
    program
      .command(direction)
      .description(description)
      .argument('<project>')
      .action(async (project: string, options: GlobalOptions) => {
        const { title } = await withEngine(options, project, (session) => session.call(`history.${direction}`, {}))
        if (options.json) printJson({ title })
        else printLines([title ?? `there is nothing to ${direction}`])
      })
  }
}
