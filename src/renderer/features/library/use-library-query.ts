import { refDebounced, useSessionStorage } from '@vueuse/core'
import { computed, type ComputedRef, type Ref } from 'vue'
import type { SavedView } from '../../../shared/contracts/records.ts'
import type { SavedViewId } from '../../../shared/contracts/ids.ts'
import type { PagedQuery } from '../../engine/use-sample-pages.ts'
import { useProject } from '../../engine/use-project.ts'
import { conditionsOf, filtersOf, type Filter } from './filters/filter.ts'
import type { SortOrder } from './sample-columns.ts'

/** What the table lists, before it is filtered: `all`, `starred`, `ensemble:1`, `tag:WORD`. */
export type Source = string

interface Question {
  readonly source: Source
  readonly filters: readonly Filter[]
  /** Conditions that no chip can show, of a view saved by the command line. */
  readonly rest: readonly string[]
  readonly search: string
  readonly sort: SortOrder
  /** The saved view that it began with. */
  readonly view: SavedViewId | null
}

const usual: Question = { source: 'all', filters: [], rest: [], search: '', sort: { column: 'id', descending: false }, view: null }

export interface LibraryQuery {
  readonly question: Readonly<Ref<Question>>
  /** As the engine is asked; a search is asked once typing rests. */
  readonly asked: ComputedRef<PagedQuery>
  /** Filters or words narrow the source. */
  readonly isNarrowed: ComputedRef<boolean>
  showSource(source: Source): void
  setFilters(filters: readonly Filter[]): void
  /** Chips and odd conditions alike, by their place: chips first. */
  dropOdd(condition: string): void
  setSearch(words: string): void
  setSort(sort: SortOrder): void
  widen(): void
  showView(view: SavedView): void
  /** As a view is saved. */
  viewParts(columns: readonly string[]): Omit<SavedView, 'id' | 'name'>
}

const pauseOfTyping = 180

/** The question behind the table. It lasts as long as the window works on the project, so going away and coming back finds it again. */
export function useLibraryQuery(): LibraryQuery {
  const project = useProject()
  const question = useSessionStorage<Question>(`vitrine.library ${project.info.value?.path ?? ''}`, usual, { shallow: true })
  const search = computed(() => question.value.search)
  const restedSearch = refDebounced(search, pauseOfTyping)
  const set = (part: Partial<Question>) => {
    question.value = { ...question.value, ...part }
  }
  const selectionOf = (source: Source) => (source === 'starred' ? 'all' : source)
  const where = computed(() => {
    const { source, filters, rest } = question.value
    return [...(source === 'starred' ? ['starred = true'] : []), ...filters.flatMap(conditionsOf), ...rest]
  })

  return {
    question,
    asked: computed(() => ({
      selection: selectionOf(question.value.source),
      where: where.value,
      search: restedSearch.value.trim(),
      sort: question.value.sort,
    })),
    isNarrowed: computed(() => {
      const { filters, rest, search: words } = question.value
      return filters.length + rest.length > 0 || words.trim() !== ''
    }),
    showSource: (source) => {
      set({ source, view: null })
    },
    setFilters: (filters) => {
      set({ filters })
    },
    dropOdd: (condition) => {
      set({ rest: question.value.rest.filter((one) => one !== condition) })
    },
    setSearch: (words) => {
      set({ search: words })
    },
    setSort: (sort) => {
      set({ sort })
    },
    widen: () => {
      set({ filters: [], rest: [], search: '' })
    },
    showView(view) {
      const isStarred = view.selection === 'all' && view.where.includes('starred = true')
      const { filters, rest } = filtersOf(isStarred ? view.where.filter((one) => one !== 'starred = true') : view.where)
      set({
        source: isStarred ? 'starred' : view.selection,
        filters,
        rest,
        search: view.search,
        sort: view.sort ?? usual.sort,
        view: view.id,
      })
    },
    viewParts: (columns) => ({
      selection: selectionOf(question.value.source),
      where: where.value,
      search: question.value.search.trim(),
      sort: question.value.sort,
      columns: [...columns],
    }),
  }
}
