import { constants } from 'node:fs'
import { access, copyFile, link, mkdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { app } from 'electron'

const fileName = 'Vitrine sample.vitrine'

/**
 * The user's own copy of the sample project, made when it is not there yet and never overwritten.
 * @throws Error with a sentence for the user when there is no sample project to copy, or no folder to copy it to
 */
export async function openSampleProject(root: string): Promise<string> {
  const original = join(root, 'resources', 'sample.vitrine')
  const folders = [...documentsFolder(), app.getPath('userData')]
  for (const folder of folders) if (await isReadable(join(folder, fileName))) return join(folder, fileName)
  if (!(await isReadable(original))) throw new Error('this installation of Vitrine came without its sample project')
  const problems: string[] = []
  for (const folder of folders) {
    try {
      await mkdir(folder, { recursive: true })
      return await copyOnce(original, join(folder, fileName))
    } catch (error) {
      problems.push(String(error))
    }
  }
  throw new Error(`the sample project could not be copied: ${problems.join('; ')}`)
}

/** Copied beside its place and linked into it, so that half a copy never bears the name and no file is ever replaced. */
async function copyOnce(original: string, path: string): Promise<string> {
  const half = `${path}.${String(process.pid)}.part`
  try {
    await copyFile(original, half, constants.COPYFILE_EXCL)
    await link(half, path).catch(async (error: unknown) => {
      // some file systems know no links
      if (!isCode(error, 'EPERM') && !isCode(error, 'ENOTSUP')) throw error
      await copyFile(half, path, constants.COPYFILE_EXCL)
    })
    return path
  } finally {
    await unlink(half).catch(() => undefined)
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

function documentsFolder(): string[] {
  try {
    return [app.getPath('documents')]
  } catch {
    return [] // a desktop without such a folder
  }
}

async function isReadable(path: string): Promise<boolean> {
  return access(path, constants.R_OK).then(
    () => true,
    () => false,
  )
}
