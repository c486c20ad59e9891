import type { Command } from 'commander'
import { checkOutput, writeWhole } from '../../compute/io/output.ts'
import { writeHessianNpz } from '../../compute/io/numpy.ts'
import { formatArray } from '../../compute/io/write.ts'
import { evaluateFile } from '../evaluate-file.ts'
import { printJson, printRecords } from '../print.ts'
import type { GlobalOptions } from '../session.ts'
import { collectSettings, readInteger } from '../settings.ts'

interface Options extends GlobalOptions {
  model: string
  dimension?: number
  param?: Record<string, unknown>
  species?: string
  frame: number
  forces?: string
  hessian?: string
  force?: boolean
}

export function addEvaluate(program: Command): void {
  program
    .command('evaluate')
    .description('energy, pressure and forces of one configuration, without a project')
    .argument('<file>', 'any format that import reads; - for standard input')
    .requiredOption('--model <name>', 'the interaction model: see “vitrine models”')
    .option('--dimension <d>', 'the dimension that the file must have', readInteger('--dimension'))
    .option('--param <name=value>', 'a parameter of the model; may be repeated', collectSettings)
    .option('--species <labels>', 'the file’s species in the order of the model’s, such as 2,1')
    .option('--frame <n>', 'which frame, from 0; negative counts from the end', readInteger('--frame'), -1)
    .option('--forces <file>', 'write the forces [N, d]: .npy, .csv or .json')
    .option('--hessian <file>', 'write the Hessian [N d, N d]: .npz, as SciPy’s sparse matrices')
    .option('--force', 'replace existing files')
    .action((file: string, options: Options) => {
      const overwrite = options.force ?? false
      for (const output of [options.forces, options.hessian]) if (output !== undefined) checkOutput(output, overwrite)
      const { summary, forces, hessian } = evaluateFile(file, {
        model: options.model,
        parameters: options.param ?? {},
        frame: options.frame,
        ...(options.dimension === undefined ? {} : { dimension: options.dimension }),
        ...(options.species === undefined ? {} : { species: options.species.split(',') }),
      })
      const shape = [summary.particles, summary.dimension]
      if (options.forces !== undefined) writeWhole(options.forces, formatArray(options.forces, { data: forces, shape }), overwrite)
      if (options.hessian !== undefined) writeWhole(options.hessian, writeHessianNpz(hessian()), overwrite)
      if (options.json) printJson(summary)
      else printRecords(Object.entries({ ...summary }).map(([quantity, value]) => ({ quantity, value })))
    })
}
