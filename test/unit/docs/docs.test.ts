import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createProgram } from '../../../src/cli/main.ts'
import { analyses, figures, models, protocols } from '../../../src/compute/registry.ts'
import { actionHeads, type ActionHead } from '../../../src/shared/contracts/actions.ts'
import { figureStyles } from '../../../src/shared/drawing/figure-styles.ts'
import { root } from '../../../scripts/setup/places.mjs'

const documents = ['README.md', 'CHANGELOG.md', ...filesIn('docs').filter((path) => path.endsWith('.md'))]
const textOf = (path: string) => readFileSync(join(root, path), 'utf8')

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
}

describe.each(documents)('%s', (document) => {
  test('links only to what is there', () => {
    const targets = [...textOf(document).matchAll(/\]\(([^)#\s]+)/g)].map(([, target = '']) => target)
    const missing = targets.filter((target) => !/^https?:/.test(target) && !existsSync(join(root, dirname(document), target)))
    expect(missing).toEqual([])
  })

  test('names only files that are there', () => {
    // a path in the text, without the example of the guide that a reader is to write
    const paths = [...textOf(document).matchAll(/`((?:src|test|scripts|resources|docs|bin)\/[\w./-]*)`/g)].map(([, path = '']) => path)
    const missing = paths.filter((path) => !path.includes('soft-disks') && !existsSync(join(root, path)))
    expect(missing).toEqual([])
  })
})

test('every picture is shown somewhere, and none is heavier than 300 kB', () => {
  const text = documents.map(textOf).join('\n')
  for (const picture of filesIn('docs/images')) {
    expect(text).toContain(picture.replace('docs/', ''))
    expect(statSync(join(root, picture)).size, picture).toBeLessThanOrEqual(300_000)
  }
})

test('the tour tells every key', () => {
  const heads: readonly ActionHead[] = actionHeads
  const wanted = heads.flatMap(({ title, shortcut }) =>
    shortcut === undefined ? [] : [[shortcut.replace('CmdOrCtrl', 'Ctrl'), title.replace('…', '')]],
  )
  const rows = [...textOf('docs/tour.md').matchAll(/^\| (\S+) +\| (.+?) +\|$/gm)].map(([, keys, title]) => [keys, title])
  expect(rows).toEqual(expect.arrayContaining(wanted))
  expect(rows.filter(([keys = '']) => keys.startsWith('Ctrl+'))).toHaveLength(wanted.length)
})

test('the table of commands has every command and no other', () => {
  const rows = [...textOf('docs/command-line.md').matchAll(/^\| `vitrine ([a-z]+)/gm)].map(([, name]) => name)
  expect(rows.sort()).toEqual(
    createProgram()
      .commands.map((command) => command.name())
      .sort(),
  )
})

test('the tables of figures and of styles have every figure and preset', () => {
  const words = [...textOf('docs/figures.md').matchAll(/^\| `([\w-]+)` +\|/gm)].map(([, name]) => name)
  expect(words).toEqual(expect.arrayContaining([...figures.map(({ name }) => name), ...Object.keys(figureStyles)]))
})

test('the changes name every definition', () => {
  const text = textOf('CHANGELOG.md')
  for (const { name } of [...models, ...protocols, ...analyses, ...figures]) expect(text).toContain(`\`${name}\``)
})

test('every room of src is in the architecture', () => {
  const rooms = (folder: string) =>
    readdirSync(join(root, 'src', folder), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  const rows = textOf('docs/architecture.md')
  for (const house of ['shared', 'compute', 'main', 'renderer'])
    for (const room of rooms(house)) expect(rows, `src/${house}/${room}`).toMatch(new RegExp(`\`(src/${house}/)?${room}\``))
})
