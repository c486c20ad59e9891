import { markRaw, onScopeDispose, shallowReactive, shallowRef, watch, type ShallowRef } from 'vue'
import { reportError } from '../../../../shared/contracts/errors.ts'
import { useEngine } from '../../../engine/use-engine.ts'
import { chooseRole, signatureOf, type ColumnChoice, type FilePreview } from './column-choice.ts'

export interface PreviewedFile {
  readonly path: string
  readonly state: 'waiting' | 'reading' | 'ready' | 'wrong'
  readonly preview: FilePreview | null
  /** Why it cannot be imported, as a sentence; empty when it can. */
  readonly problem: string
}

export interface ImportPreviews {
  readonly files: Readonly<ShallowRef<readonly PreviewedFile[]>>
  /** The choice of columns for the files that have these. */
  choiceOf(file: PreviewedFile): ColumnChoice | null
  /** Takes a column for something else, in every file with the same columns, and looks at them anew. */
  takeColumn(file: PreviewedFile, column: string, role: string): void
  leaveOut(path: string): void
}

/** Looks into files one after another, without importing them. */
export function useImportPreviews(paths: () => readonly string[]): ImportPreviews {
  const engine = useEngine()
  const files = shallowRef<readonly PreviewedFile[]>([])
  const choices = shallowReactive(new Map<string, ColumnChoice>())
  let edition = 0
  let isLooking = false

  const choiceOf = (file: PreviewedFile) => (file.preview ? (choices.get(signatureOf(file.preview)) ?? null) : null)
  const replace = (path: string, part: Partial<PreviewedFile>) => {
    files.value = files.value.map((file) => (file.path === path ? { ...file, ...part } : file))
  }

  async function look(): Promise<void> {
    if (isLooking) return
    isLooking = true
    try {
      for (let next = waiting(); next; next = waiting()) await lookAt(next)
    } finally {
      isLooking = false
    }
  }
  const waiting = () => files.value.find((file) => file.state === 'waiting')

  async function lookAt(file: PreviewedFile): Promise<void> {
    const mine = edition
    const { path } = file
    const columns = choiceOf(file)
    replace(path, { state: 'reading' })
    try {
      const preview = markRaw(await engine.call('files.preview', { path, ...(columns ? { columns } : {}) }))
      if (mine === edition)
        replace(path, { state: preview.problem === '' ? 'ready' : 'wrong', preview, problem: ownSentence(preview.problem, path) })
    } catch (reason) {
      if (mine === edition) replace(path, { state: 'wrong', problem: ownSentence(reportError(reason).message, path) })
    }
  }

  watch(
    paths,
    (now) => {
      edition++
      choices.clear()
      files.value = now.map((path) => ({ path, state: 'waiting', preview: null, problem: '' }))
      void look()
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    edition++
    files.value = []
  })

  return {
    files,
    choiceOf,
    takeColumn(file, column, role) {
      if (!file.preview) return
      const signature = signatureOf(file.preview)
      choices.set(signature, chooseRole(file.preview.columns, file.preview.roles, column, role))
      files.value = files.value.map((one) => (one.preview && signatureOf(one.preview) === signature ? { ...one, state: 'waiting' } : one))
      void look()
    },
    leaveOut(path) {
      files.value = files.value.filter((file) => file.path !== path)
    },
  }
}

/** The sentence stands beside its file, so it need not name it again. */
function ownSentence(message: string, path: string): string {
  return message.endsWith(` at ${path}`) ? message.slice(0, -(path.length + 4)) : message
}
