import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds wrong in the window by WCAG 2.2 AA: a line for each rule, with the parts that break it. */
export async function accessibilityFaults(window: Page): Promise<string[]> {
  await window.evaluate(source)
  const { violations } = await window.evaluate((tags) => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }
    return axe.run({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
  }, standards)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, target, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message).join('; ')
      return `${id}: ${why} (${target.map(String).join(' ')} ${html.slice(0, 160)})`
    }),
  )
}
