/** A recipe being written, kept by the window. */
export interface KeptDraft {
  readonly id: string
  /** As the user called it; empty while it goes by what it makes. */
  readonly name: string
  readonly text: string
  /** ISO 8601, of the last change. */
  readonly changed: string
}

export interface DraftBook {
  readonly current: string
  readonly drafts: readonly KeptDraft[]
}

export const emptyBook: DraftBook = { current: '', drafts: [] }

export function currentOf(book: DraftBook): KeptDraft | null {
  return book.drafts.find((draft) => draft.id === book.current) ?? null
}

/** Puts a draft in, or in the place of the one with its id, and goes to it. */
export function withDraft(book: DraftBook, draft: KeptDraft): DraftBook {
  const isKnown = book.drafts.some(({ id }) => id === draft.id)
  const drafts = isKnown ? book.drafts.map((one) => (one.id === draft.id ? draft : one)) : [...book.drafts, draft]
  return { current: draft.id, drafts }
}

/** Changes the text of the current draft; where there is none, this is the first. */
export function withText(book: DraftBook, text: string, now: string): DraftBook {
  const current = currentOf(book)
  if (current?.text === text) return book
  return withDraft(book, { id: current?.id ?? freshId(book), name: current?.name ?? '', text, changed: now })
}

/** Takes a draft away; the one changed last becomes current where it was this one. */
export function withoutDraft(book: DraftBook, id: string): DraftBook {
  const drafts = book.drafts.filter((draft) => draft.id !== id)
  return { current: book.current === id ? (newestFirst(drafts)[0]?.id ?? '') : book.current, drafts }
}

export function newestFirst(drafts: readonly KeptDraft[]): KeptDraft[] {
  return [...drafts].sort((a, b) => b.changed.localeCompare(a.changed))
}

export function freshId(book: DraftBook): string {
  const numbers = book.drafts.map(({ id }) => Number(id.slice('draft-'.length))).filter(Number.isFinite)
  return `draft-${Math.max(0, ...numbers) + 1}`
}

/** A book as it was kept; what does not look like one counts as empty. */
export function readBook(kept: unknown): DraftBook {
  if (typeof kept !== 'object' || kept === null) return emptyBook
  const { current, drafts } = kept as Partial<Record<keyof DraftBook, unknown>>
  if (typeof current !== 'string' || !Array.isArray(drafts)) return emptyBook
  return { current, drafts: drafts.filter(isKeptDraft) }
}

function isKeptDraft(value: unknown): value is KeptDraft {
  if (typeof value !== 'object' || value === null) return false
  const { id, name, text, changed } = value as Record<string, unknown>
  return [id, name, text, changed].every((part) => typeof part === 'string')
}
