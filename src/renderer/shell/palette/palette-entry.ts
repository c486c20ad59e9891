import type { Scored } from './rank.ts'

const kinds = ['Actions', 'Places', 'Recent projects', 'Ensembles', 'Runs', 'Figures', 'Samples', 'Not now'] as const

/** One line of the palette. */
export interface PaletteEntry {
  readonly key: string
  readonly group: (typeof kinds)[number]
  readonly title: string
  /** Beside the title: where it belongs, what it is. */
  readonly hint: string
  readonly words?: string
  readonly shortcut?: string
  /** Why it cannot be chosen now; empty when it can. */
  readonly obstacle: string
  readonly run: () => unknown
}

export interface PaletteGroup {
  readonly title: PaletteEntry['group']
  /** Each with its place in the whole list. */
  readonly entries: readonly { readonly entry: PaletteEntry; readonly index: number }[]
}

/** The kind with the best entry first, what cannot be done now last. */
export function inGroups(ranked: readonly Scored<PaletteEntry>[]): PaletteGroup[] {
  const best = (title: PaletteEntry['group']) => {
    if (title === 'Not now') return -Infinity
    return Math.max(...ranked.filter(({ item }) => item.group === title).map(({ score }) => score))
  }
  let index = 0
  return kinds
    .filter((title) => ranked.some(({ item }) => item.group === title))
    .sort((a, b) => best(b) - best(a))
    .map((title) => ({
      title,
      entries: ranked.flatMap(({ item }) => (item.group === title ? [{ entry: item, index: index++ }] : [])),
    }))
}
