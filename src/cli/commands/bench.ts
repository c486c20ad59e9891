import type { Command } from 'commander'
import { InputError } from '../../shared/contracts/errors.ts'
import { printJson, printRecords } from '../print.ts'
import type { GlobalOptions } from '../session.ts'
import { readInteger } from '../settings.ts'

interface Options extends GlobalOptions {
  samples: number
  repeats: number
}

export function addBench(program: Command): void {
  program
    .command('bench')
    .description('measure how fast this machine does the work')
    .argument('[name]', 'library (default: all there are)')
    .option('--samples <n>', 'samples of the project that is made for it', readInteger('--samples'), 100_000)
    .option('--repeats <n>', 'how often each is measured, after once that does not count', readInteger('--repeats'), 5)
    .action(async (name: string | undefined, { samples, repeats, json, quiet }: Options) => {
      if (samples < 1) throw new InputError(`--samples must be 1 or more (got ${samples})`)
      if (repeats < 1) throw new InputError(`--repeats must be 1 or more (got ${repeats})`)
      const { benchmarks } = await import('../../compute/bench/benchmarks.ts')
      const chosen = benchmarks.filter((benchmark) => name === undefined || benchmark.name === name)
      if (chosen.length === 0) throw new InputError(`there is no benchmark “${name}”: ${benchmarks.map((known) => known.name).join(', ')}`)
      const progress = (note: string) => {
        if (!quiet) process.stderr.write(`${note}\n`)
      }
      const measures = []
      for (const benchmark of chosen) measures.push(...(await benchmark.run({ samples, repeats, progress })))
      if (json) printJson(measures)
      else
        printRecords(measures.map((measure) => ({ name: measure.name, seconds: measure.seconds, rate: measure.rate, unit: measure.unit })))
    })
}
