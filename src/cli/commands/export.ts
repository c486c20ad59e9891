import type { Command } from 'commander'
import { InputError } from '../../shared/contracts/errors.ts'
import { resultId } from '../../shared/contracts/ids.ts'
import { printJson, printLines } from '../print.ts'
import { type GlobalOptions, withEngine } from '../session.ts'
import { readInteger } from '../settings.ts'

interface Options extends GlobalOptions {
  sample?: number
  result?: string
  what?: string
  output: string
  force?: boolean
}

export function addExport(program: Command): void {
  program
    .command('export')
    .description('write a sample or a result to a file; the extension decides the format')
    .argument('<project>')
    .option('--sample <id>', 'the sample', readInteger('--sample'))
    .option('--result <id>', 'the result, such as result-1')
    .option('--what <name>', 'of a sample: positions, modes, hessian or an analysis; of a result: one of its arrays')
    .requiredOption('--output <file>', '.xyz .lammpstrj .data .npy .npz .csv .json; - for standard output')
    .option('--force', 'replace an existing file')
    .action(async (project: string, options: Options) => {
      const { sample, what, output } = options
      const overwrite = options.force ?? false
      const written = await withEngine(options, project, (session) => {
        if (sample !== undefined) return session.call('samples.export', { sample, output, overwrite, ...(what ? { what } : {}) })
        const result = resultId.safeParse(options.result)
        if (!result.success) throw new InputError('export needs --sample ID or --result result-ID')
        return session.call('results.export', { result: result.data, output, overwrite, ...(what ? { name: what } : {}) })
      })
      if (output === '-') return
      if (options.json) printJson(written)
      else printLines([written.output])
    })
}
