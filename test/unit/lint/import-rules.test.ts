import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findImportBreaches } from '../../../scripts/lint/imports.mjs'
import { root } from '../../../scripts/setup/places.mjs'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-lint-'))
  copyFileSync(join(root, 'tsconfig.base.json'), join(folder, 'tsconfig.base.json'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function plant(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, 'src', name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
}

const leaf = 'export const leaf = 1\n'
const script = (text: string) => `<script setup lang="ts">\n${text}</script>\n<template><p /></template>\n`

/** Each rule with one file that breaks it, and what that file imports. */
const breaches: [rule: string, from: string, text: string, to: string | null][] = [
  ['shared-stands-alone', 'shared/format/a.ts', "import { leaf } from '../../compute/project/b.ts'\nvoid leaf\n", 'compute/project/b.ts'],
  ['shared-runs-anywhere', 'shared/format/a.ts', "import { join } from 'node:path'\nvoid join\n", null],
  ['compute-stands-alone', 'compute/jobs/a.ts', "import { leaf } from '../../main/b.ts'\nvoid leaf\n", 'main/b.ts'],
  ['numerics-know-no-node', 'compute/kernels/a.ts', "import { cpus } from 'node:os'\nvoid cpus\n", null],
  ['numerics-know-no-other-room', 'compute/linalg/a.ts', "import { leaf } from '../project/b.ts'\nvoid leaf\n", 'compute/project/b.ts'],
  ['definitions-know-no-registry', 'compute/analyses/a.ts', "import { leaf } from '../registry.ts'\nvoid leaf\n", 'compute/registry.ts'],
  [
    'window-knows-contracts-only',
    'renderer/shell/A.vue',
    script("import { leaf } from '../../compute/models/b.ts'\nvoid leaf\n"),
    'compute/models/b.ts',
  ],
  ['window-knows-no-node', 'renderer/ui/a.ts', "import { readFileSync } from 'node:fs'\nvoid readFileSync\n", null],
  [
    'features-know-not-each-other',
    'renderer/features/modes/A.vue',
    script("import { leaf } from '../library/b.ts'\nvoid leaf\n"),
    'renderer/features/library/b.ts',
  ],
  ['main-knows-contracts-only', 'main/a.ts', "import { leaf } from '../compute/engine/b.ts'\nvoid leaf\n", 'compute/engine/b.ts'],
  ['preload-knows-contracts-only', 'preload/a.ts', "import { leaf } from '../main/b.ts'\nvoid leaf\n", 'main/b.ts'],
  ['command-line-knows-no-window', 'cli/a.ts', "import { leaf } from '../renderer/b.ts'\nvoid leaf\n", 'renderer/b.ts'],
  ['everything-is-found', 'cli/a.ts', "import { leaf } from './nowhere.ts'\nvoid leaf\n", null],
]

test.each(breaches)('%s fails on a planted breach, and no other rule does', async (rule, from, text, to) => {
  plant({ [from]: text, ...(to === null ? {} : { [to]: leaf }) })
  const found = await findImportBreaches(folder)
  expect(found.map((sentence) => sentence.split(':')[0])).toEqual([rule])
  expect(found[0]).toContain(`src/${from}`)
})

test('no-cycles fails on two files that import each other', async () => {
  plant({
    'cli/a.ts': "import { b } from './b.ts'\nexport const a = (): number => b()\n",
    'cli/b.ts': "import { a } from './a.ts'\nexport const b = (): number => a()\n",
  })
  const found = await findImportBreaches(folder)
  expect(new Set(found.map((sentence) => sentence.split(':')[0]))).toEqual(new Set(['no-cycles']))
})

test('a type import counts as an import', async () => {
  plant({
    'main/a.ts': "import type { B } from '../compute/engine/b.ts'\nexport type A = B\n",
    'compute/engine/b.ts': 'export type B = number\n',
  })
  expect(await findImportBreaches(folder)).toEqual(['main-knows-contracts-only: src/main/a.ts → src/compute/engine/b.ts'])
})

test('imports in the allowed directions pass', async () => {
  plant({
    'shared/contracts/b.ts': leaf,
    'compute/linalg/b.ts': "import { leaf } from '../../shared/contracts/b.ts'\nexport const twice = leaf * 2\n",
    'compute/jobs/a.ts': "import { cpus } from 'node:os'\nimport { twice } from '../linalg/b.ts'\nvoid [cpus, twice]\n",
    'renderer/features/modes/A.vue': script("import { leaf } from '../../../shared/contracts/b.ts'\nvoid leaf\n"),
  })
  expect(await findImportBreaches(folder)).toEqual([])
})

test('a source file that the cruiser cannot see is reported', async () => {
  plant({ 'cli/a.ts': leaf, 'node_modules/hidden.ts': leaf })
  expect(await findImportBreaches(folder)).toEqual(['src/node_modules/hidden.ts: was not understood by the check of imports'])
})
