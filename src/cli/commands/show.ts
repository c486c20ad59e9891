import type { Command } from 'commander'
import { InputError } from '../../shared/contracts/errors.ts'
import { ensembleId, figureId, resultId, runId } from '../../shared/contracts/ids.ts'
import { printJson, printLines } from '../print.ts'
import { type GlobalOptions, type Session, withEngine } from '../session.ts'

export function addShow(program: Command): void {
  program
    .command('show')
    .description('show one record whole, with its provenance')
    .argument('<project>')
    .argument('<id>', 'a sample’s number, or run-1, result-1, ensemble-1, figure-1')
    .action(async (project: string, id: string, options: GlobalOptions) => {
      const record = await withEngine(options, project, (session) => show(session, id))
      if (options.json) printJson(record)
      else printLines([JSON.stringify(record, null, 2)])
    })
}

async function show(session: Session, id: string): Promise<unknown> {
  if (/^\d+$/.test(id)) return session.call('samples.show', { sample: Number(id) })
  const run = runId.safeParse(id)
  if (run.success) return session.call('runs.show', { run: run.data })
  const result = resultId.safeParse(id)
  if (result.success) {
    const row = await session.call('results.show', { result: result.data })
    return { ...row, made: row.sample === null ? null : await session.call('samples.show', { sample: row.sample }) }
  }
  if (ensembleId.safeParse(id).success) {
    const row = (await session.call('ensembles.list', {})).find((ensemble) => ensemble.id === id)
    if (row) return { ...row, made: row.run === null ? null : await session.call('runs.show', { run: row.run }) }
  }
  if (figureId.safeParse(id).success) {
    const row = (await session.call('figures.list', {})).find((figure) => figure.id === id)
    if (row) return row
  }
  throw new InputError(`the project has no record ${id}; ids are a sample’s number, run-1, result-1, ensemble-1 or figure-1`)
}
