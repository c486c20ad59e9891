/** What a key asks of the table. */
export type TableWish =
  | { readonly kind: 'go'; readonly index: number; readonly extend: boolean }
  | { readonly kind: 'toggle' | 'open' | 'all' | 'clear' | 'copy' | 'remove' }

interface Place {
  /** Place of the active row; −1 for none. */
  readonly cursor: number
  /** Rows of one page. */
  readonly page: number
  readonly last: number
}

type Keys = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** Reads a key as grids do everywhere: arrows go, Shift extends, Space picks, Ctrl A takes all, Ctrl C copies. */
export function tableKey({ key, shiftKey, ctrlKey, metaKey, altKey }: Keys, { cursor, page, last }: Place): TableWish | null {
  if (altKey) return null
  if (ctrlKey || metaKey) {
    const letter = key.toLowerCase()
    if (letter === 'a') return { kind: 'all' }
    if (letter === 'c') return { kind: 'copy' }
    if (key === 'Home' || key === 'End') return { kind: 'go', index: key === 'Home' ? 0 : last, extend: shiftKey }
    return null
  }
  const targets: Record<string, number> = {
    ArrowDown: cursor + 1,
    ArrowUp: cursor < 0 ? last : cursor - 1,
    PageDown: Math.max(cursor, 0) + page,
    PageUp: Math.max(cursor, 0) - page,
    Home: 0,
    End: last,
  }
  const index = targets[key]
  if (index !== undefined) return { kind: 'go', index: Math.min(Math.max(index, 0), last), extend: shiftKey }
  if (key === ' ') return { kind: 'toggle' }
  if (key === 'Enter') return { kind: 'open' }
  if (key === 'Escape') return { kind: 'clear' }
  if (key === 'Delete' || key === 'Backspace') return { kind: 'remove' }
  return null
}
