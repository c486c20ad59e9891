import { extname } from 'node:path'
import { InputError } from '../../../shared/contracts/errors.ts'
import { figureFormats, renderFigure, type FigureFormat } from '../../figures/export/render.ts'
import { checkOutput, writeWhole } from '../../io/output.ts'
import { keepFigure, listFigures } from '../../project/figures.ts'
import { describeFigure } from '../figure-sources.ts'
import type { Handlers } from './handlers.ts'

export const figureCalls: Pick<Handlers, 'figures.list' | 'figures.describe' | 'figures.export'> = {
  'figures.list': (_, context) => listFigures(context.project().store),
  'figures.describe': ({ figure, parameters }, context) => ({
    description: describeFigure(context.project().store, context.registry, figure, parameters).description,
  }),
  async 'figures.export'({ figure, parameters: given, style, outputs, overwrite }, context) {
    const { store } = context.project()
    const formats = outputs.map(formatOf)
    for (const output of outputs) checkOutput(output, overwrite)
    const { definition, parameters, description } = describeFigure(store, context.registry, figure, given)
    // All are drawn before one is written, so that a fault in the last does not leave the first.
    const drawn = await Promise.all(formats.map((format) => renderFigure(description, style, format)))
    const files = outputs.map((output, k) => ({ output, bytes: writeWhole(output, drawn[k], overwrite) }))
    const id = keepFigure(store, { figure, name: definition.title, parameters, style })
    return { figure: `figure-${id}`, files }
  },
}

function formatOf(output: string): FigureFormat {
  if (output === '-') return 'svg'
  const extension = extname(output).slice(1).toLowerCase()
  const format = figureFormats.find((known) => known === extension)
  if (format) return format
  const got = extension === '' ? 'the name has no extension' : `got .${extension}`
  throw new InputError(`a figure is written as ${figureFormats.map((known) => `.${known}`).join(', ')} (${got})`, {
    path: 'outputs',
    bound: figureFormats,
  })
}
