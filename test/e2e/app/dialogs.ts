import type { ElectronApplication } from 'playwright-core'

/** Answers the next native “save” dialogs, one path each, in order. */
export async function answerSaveDialogs(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, answers) => {
    const left = [...answers]
    dialog.showSaveDialog = () => {
      const filePath = left.shift()
      return Promise.resolve(filePath === undefined ? { canceled: true, filePath: '' } : { canceled: false, filePath })
    }
  }, paths)
}

/** Answers native “open” dialogs with these files; none means that the user cancelled. */
export async function answerOpenDialogs(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths: [...filePaths] })
  }, paths)
}

/** Answers native questions by the words of their buttons, in order; an answer that no button bears closes the question. */
export async function answerQuestions(app: ElectronApplication, answers: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, words) => {
    const left = [...words]
    // the same function with and without a window before the question
    dialog.showMessageBox = (...given: unknown[]) => {
      const { buttons, cancelId } = given.at(-1) as { buttons?: string[]; cancelId?: number }
      const chosen = buttons?.indexOf(left.shift() ?? '') ?? -1
      return Promise.resolve({ response: chosen < 0 ? (cancelId ?? 0) : chosen, checkboxChecked: false })
    }
  }, answers)
}
