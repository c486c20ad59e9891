import type { Command } from 'commander'
import { printJson, printLines } from '../print.ts'
import { type GlobalOptions, withEngine } from '../session.ts'
import { collectSettings, collectWords, readNumber } from '../settings.ts'

interface Options extends GlobalOptions {
  set?: Record<string, unknown>
  output: string[]
  style?: string
  width?: number
  height?: number
  dpi?: number
  force?: boolean
}

export function addFigure(program: Command): void {
  program
    .command('figure')
    .description('draw a figure; the extension decides the format')
    .argument('<project>')
    .argument('<figure>', 'see “vitrine figures”')
    .option('--set <name=value>', 'a parameter of the figure, such as samples=1..8; may be repeated', collectSettings)
    .requiredOption('--output <file>', '.svg .pdf .png .csv; may be repeated; - for SVG on standard output', collectWords)
    .option('--style <preset>', 'single-column, double-column or slide')
    .option('--width <mm>', 'width in millimetres', readNumber('--width'))
    .option('--height <mm>', 'height in millimetres', readNumber('--height'))
    .option('--dpi <number>', 'dots per inch of a PNG', readNumber('--dpi'))
    .option('--force', 'replace an existing file')
    .action(async (project: string, figure: string, options: Options) => {
      const { style, width, height, dpi } = options
      const drawn = await withEngine(options, project, (session) =>
        session.call('figures.export', {
          figure,
          parameters: textSelection(options.set ?? {}),
          style: {
            ...(style === undefined ? {} : { preset: style }),
            ...(width === undefined ? {} : { widthMillimetres: width }),
            ...(height === undefined ? {} : { heightMillimetres: height }),
            ...(dpi === undefined ? {} : { dotsPerInch: dpi }),
          },
          outputs: options.output,
          overwrite: options.force ?? false,
        }),
      )
      if (options.output.includes('-')) return
      if (options.json) printJson(drawn)
      else printLines(drawn.files.map((file) => file.output))
    })
}

/** `samples=3` reads as a number but is a selection. */
function textSelection(settings: Record<string, unknown>): Record<string, unknown> {
  return typeof settings['samples'] === 'number' ? { ...settings, samples: String(settings['samples']) } : settings
}
