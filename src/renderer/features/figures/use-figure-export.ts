import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { manyMarks } from '../../../shared/drawing/count-marks.ts'
import { formatCounted } from '../../../shared/format/count.ts'
import { useBridge } from '../../engine/use-bridge.ts'
import { useEngine } from '../../engine/use-engine.ts'
import { attempt, notify } from '../../ui/notifications.ts'
import type { FigureQuestion } from './figure-draft.ts'

export const exportFormats = ['svg', 'pdf', 'png', 'csv'] as const
export type ExportFormat = (typeof exportFormats)[number]
export type MarksChoice = 'vector' | 'raster'

/** A figure with so many marks that the user says how they are written; null gives the export up. */
export interface MarksQuestion {
  readonly marks: number
  answer(choice: MarksChoice | null): void
}

export interface FigureExport {
  readonly isExporting: Readonly<Ref<boolean>>
  readonly asked: Readonly<ShallowRef<MarksQuestion | null>>
  exportOne(format: ExportFormat): Promise<void>
  exportAll(replacing: boolean): Promise<void>
  /** The figure as a picture onto the clipboard. */
  copy(): Promise<void>
}

/** Asks for a place and lets the engine write there, one file or all four. */
export function useFigureExport(question: () => FigureQuestion | null, marks: () => number, name: () => string): FigureExport {
  const bridge = useBridge()
  const engine = useEngine()
  const isExporting = ref(false)
  const asked = shallowRef<MarksQuestion | null>(null)

  function askForMarks(): Promise<MarksChoice | null> {
    return new Promise((resolve) => {
      asked.value = {
        marks: marks(),
        answer(choice) {
          asked.value = null
          resolve(choice)
        },
      }
    })
  }

  /** The question with the marks decided where that makes a difference; null when the user gave it up. */
  async function decided(wanted: FigureQuestion, formats: readonly ExportFormat[]): Promise<FigureQuestion | null> {
    const isVector = formats.includes('svg') || formats.includes('pdf')
    if (!isVector || marks() <= manyMarks || wanted.style?.marks !== undefined) return wanted
    const choice = await askForMarks()
    return choice === null ? null : { ...wanted, style: { ...wanted.style, marks: choice } }
  }

  async function write(wanted: FigureQuestion, outputs: string[], overwrite: boolean): Promise<void> {
    const { files } = await engine.call('figures.export', { ...wanted, outputs, overwrite })
    const first = files[0]
    const what = files.length === 1 ? fileNameOf(first?.output ?? '') : formatCounted(files.length, 'file')
    notify({ kind: 'good', text: `Exported ${what}`, ...(first ? { path: first.output } : {}) })
  }

  async function run(formats: readonly ExportFormat[], work: (wanted: FigureQuestion) => Promise<void>): Promise<void> {
    const now = question()
    if (!now || isExporting.value) return
    isExporting.value = true
    try {
      await attempt(async () => {
        const wanted = await decided(now, formats)
        if (wanted) await work(wanted)
      })
    } finally {
      isExporting.value = false
    }
  }

  return {
    isExporting,
    asked,
    exportOne: (format) =>
      run([format], async (wanted) => {
        const output = await bridge.chooseOutput(`${fileWord(name())}.${format}`)
        // the dialog has asked before it let an existing name through
        if (output !== null) await write(wanted, [output], true)
      }),
    exportAll: (replacing) =>
      run(exportFormats, async (wanted) => {
        const folder = await bridge.chooseFolder()
        if (folder === null) return
        const separator = folder.includes('\\') ? '\\' : '/'
        await write(
          wanted,
          exportFormats.map((format) => `${folder}${separator}${fileWord(name())}.${format}`),
          replacing,
        )
      }),
    copy: () =>
      run(['png'], async (wanted) => {
        const { bytes } = await engine.call('figures.render', { ...wanted, format: 'png' })
        bridge.copyImage(bytes)
        notify({ kind: 'good', text: 'The figure is on the clipboard, as a picture of its printed size.' })
      }),
  }
}

/** A name that every file system takes. */
function fileWord(name: string): string {
  const word = name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .toLowerCase()
  return word === '' ? 'figure' : word
}

function fileNameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}
