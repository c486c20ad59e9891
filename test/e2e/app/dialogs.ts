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
