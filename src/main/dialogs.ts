import { extname } from 'node:path'
import { dialog, type BrowserWindow, type FileFilter } from 'electron'

const projects: FileFilter[] = [{ name: 'Vitrine project', extensions: ['vitrine'] }]
const configurations: FileFilter[] = [
  { name: 'Configurations', extensions: ['xyz', 'extxyz', 'lammpstrj', 'dump', 'data', 'atom', 'npy', 'npz', 'gz'] },
  { name: 'All files', extensions: ['*'] },
]

export async function chooseProjectToOpen(browser: BrowserWindow): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(browser, { title: 'Open a project', filters: projects, properties: ['openFile'] })
  return filePaths[0] ?? null
}

export async function chooseProjectToCreate(browser: BrowserWindow): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(browser, {
    title: 'New project',
    defaultPath: 'glasses.vitrine',
    filters: projects,
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (canceled || !filePath) return null
  return extname(filePath) === '.vitrine' ? filePath : `${filePath}.vitrine`
}

export async function chooseFilesToImport(browser: BrowserWindow): Promise<string[]> {
  const { filePaths } = await dialog.showOpenDialog(browser, {
    title: 'Import configurations',
    filters: configurations,
    properties: ['openFile', 'multiSelections'],
  })
  return filePaths
}

export async function chooseOutput(browser: BrowserWindow, suggestedName: string): Promise<string | null> {
  const extension = extname(suggestedName).slice(1)
  const { canceled, filePath } = await dialog.showSaveDialog(browser, {
    title: 'Export',
    defaultPath: suggestedName,
    filters: extension ? [{ name: extension.toUpperCase(), extensions: [extension] }] : [],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  return canceled || !filePath ? null : filePath
}

export async function chooseFolder(browser: BrowserWindow): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(browser, {
    title: 'Choose a folder',
    properties: ['openDirectory', 'createDirectory'],
  })
  return filePaths[0] ?? null
}
