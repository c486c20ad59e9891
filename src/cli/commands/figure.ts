import { type Command, Option } from 'commander'
import { figureStyles } from '../../shared/drawing/figure-styles.ts'
import { printJson, printLines } from '../print.ts'
import { type GlobalOptions, withEngine } from '../session.ts'
import { collectSettings, collectWords, readNumber } from '../settings.ts'
import { collectStyle } from '../style-settings.ts'

interface Options extends GlobalOptions {
  set?: Record<string, unknown>
  output: string[]
  style?: Record<string, unknown>
  width?: number
  height?: number
  dpi?: number
  marks?: 'vector' | 'raster'
  keep?: string
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
    .option(
      '--style <style>',
      `${Object.keys(figureStyles).join(', ')}, a file of JSON, or a setting as showCaption=false; may be repeated`,
      collectStyle,
    )
    .option('--width <mm>', 'width in millimetres', readNumber('--width'))
    .option('--height <mm>', 'height in millimetres', readNumber('--height'))
    .option('--dpi <number>', 'dots per inch of a PNG', readNumber('--dpi'))
    .addOption(new Option('--marks <way>', 'how points are written, where there are more than 5 000').choices(['vector', 'raster']))
    .option('--keep <name>', 'keep the figure in the project under this name')
    .option('--force', 'replace an existing file')
    .action(async (project: string, figure: string, options: Options) => {
      const { style, width, height, dpi, marks, keep } = options
      const question = {
        figure,
        parameters: textSelection(options.set ?? {}),
        style: {
          ...style,
          ...(width === undefined ? {} : { widthMillimetres: width }),
          ...(height === undefined ? {} : { heightMillimetres: height }),
          ...(dpi === undefined ? {} : { dotsPerInch: dpi }),
          ...(marks === undefined ? {} : { marks }),
        },
      }
      const drawn = await withEngine(options, project, async (session) => {
        const written = await session.call('figures.export', { ...question, outputs: options.output, overwrite: options.force ?? false })
        if (keep !== undefined) await session.call('figures.save', { ...question, name: keep })
        return written
      })
      if (options.output.includes('-')) return
      if (options.json) printJson(drawn)
      else printLines(drawn.files.map((file) => file.output))
    })
}

/** `samples=3` reads as a number but is a selection. */
function textSelection(settings: Record<string, unknown>): Record<string, unknown> {
  return typeof settings['samples'] === 'number' ? { ...settings, samples: String(settings['samples']) } : settings
}
