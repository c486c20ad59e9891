import { extname } from 'node:path'
import { InputError } from '../../../shared/contracts/errors.ts'
import { numberOfId } from '../../../shared/contracts/ids.ts'
import { countMarks } from '../../../shared/drawing/count-marks.ts'
import { figureFormats, renderFigure, type FigureFormat } from '../../figures/export/render.ts'
import { typesetLabels } from '../../figures/typeset/typeset-labels.ts'
import { checkOutput, writeWhole } from '../../io/output.ts'
import { deleteFigure, listFigures, noteFigure, saveFigure } from '../../project/figures.ts'
import { describeFigure } from '../figure-sources.ts'
import type { Handlers } from './handlers.ts'

type FigureCall = 'figures.list' | 'figures.save' | 'figures.delete' | 'figures.describe' | 'figures.export' | 'figures.render'

export const figureCalls: Pick<Handlers, FigureCall> = {
  'figures.list': (_, context) => listFigures(context.project().store),
  async 'figures.save'({ name, id, figure, parameters: given, style }, context) {
    const project = context.project()
    // what cannot be drawn is not kept
    const { parameters } = describeFigure(project.store, context, figure, given)
    await typesetLabels(style)
    const kept = saveFigure(project.store, name, { figure, parameters, style }, id === undefined ? undefined : numberOfId(id))
    project.changed(kept.changed)
    return kept.figure
  },
  'figures.delete'({ figure }, context) {
    const project = context.project()
    project.changed(deleteFigure(project.store, numberOfId(figure)))
    return {}
  },
  async 'figures.describe'({ figure, parameters, style }, context) {
    const { description, missing } = describeFigure(context.project().store, context, figure, parameters)
    return { description, typeset: await typesetLabels(style), marks: countMarks(description), missing: [...missing] }
  },
  async 'figures.render'({ figure, parameters, style, format }, context) {
    const { description } = describeFigure(context.project().store, context, figure, parameters)
    return { bytes: await renderFigure(description, style, format) }
  },
  async 'figures.export'({ figure, parameters: given, style, outputs, overwrite }, context) {
    const { store } = context.project()
    const formats = outputs.map(formatOf)
    for (const output of outputs) checkOutput(output, overwrite)
    const { parameters, description } = describeFigure(store, context, figure, given)
    // All are drawn before one is written, so that a fault in the last does not leave the first.
    const drawn = await Promise.all(formats.map((format) => renderFigure(description, style, format)))
    const files = outputs.map((output, k) => ({ output, bytes: writeWhole(output, drawn[k], overwrite) }))
    const id = noteFigure(store, { figure, parameters, style })
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
