import type { Command } from 'commander'
import { printJson, printLines } from '../print.ts'
import { type GlobalOptions, withEngine } from '../session.ts'
import { collectSettings, readInteger } from '../settings.ts'

interface Options extends GlobalOptions {
  samples: string
  set?: Record<string, unknown>
}

export function addAnalyse(program: Command): void {
  program
    .command('analyse')
    .description('run an analysis on each selected sample, or on the ensemble; what is known already is not computed again')
    .argument('<project>')
    .argument('<analysis>', 'see “vitrine analyses”')
    .option('--samples <selection>', '3, 1..8, all, ensemble:1, tag:WORD', 'all')
    .option('--set <name=value>', 'a parameter of the analysis; may be repeated', collectSettings)
    .option('--workers <n>', 'samples to work on at once (default: one a core)', readInteger('--workers'))
    .action(async (project: string, analysis: string, options: Options) => {
      await withEngine(options, project, async (session) => {
        const { run } = await session.call('runs.analyse', { analysis, samples: options.samples, parameters: options.set ?? {} })
        await session.finish(run)
        const results = await session.call('results.list', { run })
        if (options.json) {
          printJson({ run, results })
          return
        }
        printLines(
          results.map(({ id, sample, scalars }) => [id, ...(sample === null ? [] : [`sample ${sample}`]), ...describe(scalars)].join('  ')),
        )
      })
    })
}

function describe(scalars: Readonly<Record<string, number | null>>): string[] {
  return Object.entries(scalars).map(([name, value]) => `${name} ${value === null ? '-' : Number(value.toPrecision(8))}`)
}
