import { ref, type Ref } from 'vue'
import type { CallArguments } from '../../../shared/contracts/calls.ts'
import { formatCounted } from '../../../shared/format/count.ts'
import { useBridge } from '../../engine/use-bridge.ts'
import { useEngine } from '../../engine/use-engine.ts'
import { attempt, notify } from '../../ui/notifications.ts'

export const exportFormats = ['svg', 'pdf', 'png', 'csv'] as const
export type ExportFormat = (typeof exportFormats)[number]
export type FigureQuestion = CallArguments<'figures.describe'>

/** Asks for a place and lets the engine write there, one file or all four. */
export function useFigureExport(question: () => FigureQuestion | null): {
  isExporting: Readonly<Ref<boolean>>
  exportOne(format: ExportFormat): Promise<void>
  exportAll(replacing: boolean): Promise<void>
} {
  const bridge = useBridge()
  const engine = useEngine()
  const isExporting = ref(false)

  async function write(asked: FigureQuestion, outputs: string[], overwrite: boolean): Promise<void> {
    const { files } = await engine.call('figures.export', { ...asked, outputs, overwrite })
    const first = files[0]
    const what = files.length === 1 ? fileNameOf(first?.output ?? '') : formatCounted(files.length, 'file')
    notify({ kind: 'good', text: `Exported ${what}`, ...(first ? { path: first.output } : {}) })
  }

  async function run(work: (asked: FigureQuestion) => Promise<void>): Promise<void> {
    const asked = question()
    if (!asked || isExporting.value) return
    isExporting.value = true
    await attempt(() => work(asked))
    isExporting.value = false
  }

  return {
    isExporting,
    exportOne: (format) =>
      run(async (asked) => {
        const output = await bridge.chooseOutput(`${asked.figure}.${format}`)
        // the dialog has asked before it let an existing name through
        if (output !== null) await write(asked, [output], true)
      }),
    exportAll: (replacing) =>
      run(async (asked) => {
        const folder = await bridge.chooseFolder()
        if (folder === null) return
        const separator = folder.includes('\\') ? '\\' : '/'
        await write(
          asked,
          exportFormats.map((format) => `${folder}${separator}${asked.figure}.${format}`),
          replacing,
        )
      }),
  }
}

function fileNameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}
