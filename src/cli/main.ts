import { Command, CommanderError } from 'commander'
import { exitStatus, reportError } from '../shared/contracts/errors.ts'
import { addAnalyse } from './commands/analyse.ts'
import { addBench } from './commands/bench.ts'
import { addBin } from './commands/bin.ts'
import { addCatalogue } from './commands/catalogue.ts'
import { addDelete } from './commands/delete.ts'
import { addEvaluate } from './commands/evaluate.ts'
import { addExport } from './commands/export.ts'
import { addFigure } from './commands/figure.ts'
import { addImport } from './commands/import.ts'
import { addList } from './commands/list.ts'
import { addNew } from './commands/new.ts'
import { addOpen } from './commands/open.ts'
import { addPrepare } from './commands/prepare.ts'
import { addRun } from './commands/run.ts'
import { addShow } from './commands/show.ts'
import { addSteer } from './commands/steer.ts'
import { addTag } from './commands/tag.ts'
import { addUndo } from './commands/undo.ts'
import { addVerify } from './commands/verify.ts'
import { version } from './version.ts'

/** Runs one command line and sets the exit status: 0 done, 1 failed, 2 bad input, 130 cancelled. */
export async function main(words: readonly string[]): Promise<void> {
  const program = createProgram()
  try {
    await program.parseAsync(words, { from: 'user' })
  } catch (error) {
    process.exitCode = explain(error, words.includes('--json'))
  }
}

export function createProgram(): Command {
  const program = new Command('vitrine')
    .description('Make, keep, study and plot computer glasses.')
    .version(version)
    .showHelpAfterError('(add --help for what it takes)')
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
  const add = [
    addNew,
    addImport,
    addEvaluate,
    addPrepare,
    addAnalyse,
    addRun,
    addSteer,
    addList,
    addShow,
    addExport,
    addFigure,
    addTag,
    addDelete,
    addUndo,
    addBin,
    addVerify,
    addCatalogue,
    addBench,
    addOpen,
  ]
  for (const addCommand of add) addCommand(program)
  for (const command of program.commands) {
    command.exitOverride().showHelpAfterError('(add --help for what it takes)')
    command.option('--json', 'print one JSON value on standard output and nothing else').option('--quiet', 'show no progress')
  }
  return program
}

function explain(error: unknown, json: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitStatus.input
  const report = reportError(error)
  const text = report.kind === 'fault' ? (report.details ?? report.message) : report.message
  process.stderr.write(`${json && report.kind === 'fault' ? report.message : text}\n`)
  return exitStatus[report.kind]
}
