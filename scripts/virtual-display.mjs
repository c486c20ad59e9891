import { spawn } from 'node:child_process'
import { hasDisplay } from './setup/libraries.mjs'

/**
 * Where there is no display, starts a virtual one and names it in the environment.
 * @returns {Promise<() => void>} ends it
 */
export async function ensureDisplay() {
  if (hasDisplay()) return () => undefined
  // the server picks a free number itself and writes it to descriptor 3, so that two may start at once
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '2000x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const number = await new Promise((resolve, reject) => {
    server.stdio[3]?.once('data', (text) => resolve(String(text).trim()))
    server.once('error', reject)
    server.once('exit', (status) => reject(new Error(`Xvfb ended with status ${status} before it had a display`)))
  })
  // also when something was thrown in between
  process.once('exit', () => server.kill())
  process.env['DISPLAY'] = `:${number}`
  return () => {
    delete process.env['DISPLAY']
    server.kill()
  }
}
