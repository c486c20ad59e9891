import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import { notify } from '../../ui/notifications.ts'
import { remembered } from '../../ui/remembered.ts'
import {
  currentOf,
  emptyBook,
  freshId,
  newestFirst,
  readBook,
  withDraft,
  withoutDraft,
  withText,
  type DraftBook,
  type KeptDraft,
} from './drafts.ts'

export interface Drafts {
  readonly current: ComputedRef<KeptDraft | null>
  /** The last changed first. */
  readonly all: ComputedRef<KeptDraft[]>
  /** What was deleted last, as long as it can come back. */
  readonly deleted: Readonly<ShallowRef<KeptDraft | null>>
  write(text: string): void
  add(text: string, name?: string): void
  choose(id: string): void
  rename(id: string, name: string): void
  duplicate(id: string): void
  remove(id: string): void
  restore(): void
}

// of the 1 MB that main keeps for all that windows remember
const mostLetters = 60_000

/** The drafts of one project: main writes them to disk as they change, so that they outlive the window however it ends. */
export function useDrafts(project: string): Drafts {
  const kept = remembered<DraftBook>(`prepare.drafts ${project}`, emptyBook)
  const deleted = shallowRef<KeptDraft | null>(null)
  const book = computed({
    get: () => readBook(kept.value),
    set: (next) => {
      kept.value = next
    },
  })
  const now = () => new Date().toISOString()
  const find = (id: string) => book.value.drafts.find((draft) => draft.id === id)

  const add = (text: string, name = '') => {
    if (JSON.stringify(book.value).length + text.length > mostLetters) {
      notify({ kind: 'bad', text: 'There is no room for another draft of this project: delete one first.' })
      return
    }
    book.value = withDraft(book.value, { id: freshId(book.value), name, text, changed: now() })
  }
  return {
    current: computed(() => currentOf(book.value)),
    all: computed(() => newestFirst(book.value.drafts)),
    deleted,
    write: (text) => {
      book.value = withText(book.value, text, now())
    },
    add,
    choose: (id) => {
      if (find(id)) book.value = { ...book.value, current: id }
    },
    rename: (id, name) => {
      const drafts = book.value.drafts.map((draft) => (draft.id === id ? { ...draft, name } : draft))
      book.value = { ...book.value, drafts }
    },
    duplicate: (id) => {
      const draft = find(id)
      if (draft) add(draft.text, draft.name && `${draft.name}, copy`)
    },
    remove: (id) => {
      deleted.value = find(id) ?? null
      book.value = withoutDraft(book.value, id)
    },
    restore: () => {
      if (deleted.value) book.value = withDraft(book.value, deleted.value)
      deleted.value = null
    },
  }
}
