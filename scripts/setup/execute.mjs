import { spawn } from 'node:child_process'
import { root } from './places.mjs'

/**
 * Runs a program to its end and keeps what it printed.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, signal?: AbortSignal, shell?: boolean }} [options]
 * @returns {Promise<{ status: number, output: string }>} status is -1 when it could not start or was ended
 */
export function execute(program, args, options = {}) {
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(program, args, { cwd: root, ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.on('data', (chunk) => (output += String(chunk)))
    child.stderr.on('data', (chunk) => (output += String(chunk)))
    child.on('error', (error) => resolve({ status: -1, output: output + error.message }))
    child.on('close', (status) => resolve({ status: status ?? -1, output }))
  })
}

/**
 * npm, by the Node that runs this, so that it works from an npm script and from a plain shell.
 * @param {readonly string[]} args
 * @param {{ cwd?: string }} [options]
 */
export function npm(args, options = {}) {
  const script = process.env['npm_execpath']
  if (script?.endsWith('.js')) return execute(process.execPath, [script, ...args], options)
  return execute('npm', args, { ...options, shell: process.platform === 'win32' })
}

/**
 * The last lines of an output, for a message.
 * @param {string} output
 * @param {number} [lines]
 */
export function lastLines(output, lines = 8) {
  return output.trim().split('\n').slice(-lines).join('\n')
}
