import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { findElectron, sandboxFlags } from './setup/electron.mjs'
import { hasDisplay } from './setup/libraries.mjs'
import { root } from './setup/places.mjs'

if (!hasDisplay()) {
  console.error('There is no display to show a window on: set DISPLAY, or use the command line (bin/vitrine.mjs --help).')
  process.exit(1)
}
const child = spawn(
  /** @type {string} */ (findElectron()),
  [...sandboxFlags(), join(root, 'out', 'main', 'index.cjs'), ...process.argv.slice(2)],
  {
    // npm starts scripts in the project's root; a path is meant from where the user stands
    cwd: process.env['INIT_CWD'] ?? process.cwd(),
    stdio: 'inherit',
  },
)
child.on('close', (status) => process.exit(status ?? 1))
