import { refDebounced } from '@vueuse/core'
import { computed, shallowRef, watch, type ComputedRef, type Ref } from 'vue'
import { useRouter } from 'vue-router'
import { menuTitles } from '../../../shared/contracts/actions.ts'
import type { RecentProject } from '../../../shared/contracts/bridge.ts'
import { numberOfId } from '../../../shared/contracts/ids.ts'
import { formatCount, formatCounted } from '../../../shared/format/count.ts'
import { shortcutText } from '../../actions/shortcuts.ts'
import { useActions } from '../../actions/use-action.ts'
import { useAnswer } from '../../engine/use-answer.ts'
import { useBridge } from '../../engine/use-bridge.ts'
import { useProjectActions } from '../../engine/use-project-actions.ts'
import { useProject } from '../../engine/use-project.ts'
import { useRuns } from '../../engine/use-runs.ts'
import { inGroups, type PaletteEntry, type PaletteGroup } from './palette-entry.ts'
import { rankAll, type Scored } from './rank.ts'

const mostSamples = 8
const mostOfAKind = 6

/** Everything that the palette finds for a query, in the order in which it is shown. */
export function usePaletteEntries(isOpen: Ref<boolean>, query: Ref<string>): { groups: ComputedRef<PaletteGroup[]> } {
  const router = useRouter()
  const bridge = useBridge()
  const actions = useActions()
  const { info } = useProject()
  const { openRecent } = useProjectActions()
  const runs = useRuns()
  const isMac = bridge.platform === 'darwin'
  const isAsked = () => isOpen.value && info.value !== null
  const words = refDebounced(query, 120)

  const recent = shallowRef<readonly RecentProject[]>([])
  watch(isOpen, async (open) => {
    if (open) recent.value = await bridge.recentProjects()
  })
  const ensembles = useAnswer('ensembles.list', () => (isAsked() ? {} : null))
  const figures = useAnswer('figures.list', () => (isAsked() ? {} : null))
  const samples = useAnswer('samples.list', () =>
    isAsked() && words.value.trim().length > 1 ? { search: words.value, limit: mostSamples } : null,
  )

  const fromActions = computed<PaletteEntry[]>(() =>
    actions.offered.value.flatMap(({ head, obstacle }) => {
      // it is open already
      if (head.id === 'view.palette') return []
      return [
        {
          key: head.id,
          group: obstacle !== '' ? 'Not now' : head.menu === 'go' ? 'Places' : 'Actions',
          title: head.title,
          hint: menuTitles[head.menu],
          words: `${menuTitles[head.menu]} ${'words' in head ? head.words : ''}`,
          ...('shortcut' in head ? { shortcut: shortcutText(head.shortcut, isMac) } : {}),
          obstacle,
          run: () => actions.run(head.id),
        },
      ]
    }),
  )
  const fromProjects = computed<PaletteEntry[]>(() =>
    recent.value
      .filter(({ path, exists }) => exists && path !== info.value?.path)
      .map(({ path, name }) => ({
        key: `project ${path}`,
        group: 'Recent projects',
        title: name,
        hint: path,
        obstacle: '',
        run: () => openRecent(path),
      })),
  )
  const fromEnsembles = computed<PaletteEntry[]>(() =>
    (ensembles.value.value ?? []).map(({ id, name, samples: count }) => ({
      key: id,
      group: 'Ensembles',
      title: name,
      hint: formatCounted(count, 'sample'),
      words: id.replace('-', ' '),
      obstacle: '',
      run: () => router.push({ path: '/library', query: { selection: `ensemble:${String(numberOfId(id))}` } }),
    })),
  )
  const fromRuns = computed<PaletteEntry[]>(() =>
    runs.rows.value.map(({ id, name, state }) => ({
      key: id,
      group: 'Runs',
      title: name,
      hint: `${id.replace('-', ' ')} · ${state}`,
      words: `${id.replace('-', ' ')} ${state}`,
      obstacle: '',
      run: () => router.push(`/jobs/${id}`),
    })),
  )
  const fromFigures = computed<PaletteEntry[]>(() =>
    (figures.value.value ?? []).map(({ id, name, figure }) => ({
      key: id,
      group: 'Figures',
      title: name,
      hint: figure,
      words: `${figure} ${id.replace('-', ' ')}`,
      obstacle: '',
      run: () => router.push({ path: '/figures', query: { figure: id } }),
    })),
  )
  // the engine has found these by their words already
  const fromSamples = computed<PaletteEntry[]>(() =>
    (samples.value.value?.rows ?? []).map(({ id, name, model, particles, tags }) => ({
      key: `sample ${String(id)}`,
      group: 'Samples',
      title: `Sample ${String(id)}${name === '' ? '' : `  ${name}`}`,
      hint: [model ?? 'no model', `N = ${formatCount(particles)}`, tags].filter((part) => part !== '').join(' · '),
      obstacle: '',
      run: () => router.push(`/library/${String(id)}`),
    })),
  )

  const groups = computed<PaletteGroup[]>(() => {
    if (!isOpen.value) return []
    const isSearch = query.value.trim() !== ''
    const actionsFound = rankAll(query.value, fromActions.value)
    const ranked: Scored<PaletteEntry>[] = [
      ...actionsFound,
      ...rankAll(query.value, fromProjects.value).slice(0, mostOfAKind),
      ...(isSearch
        ? [fromEnsembles, fromRuns, fromFigures].flatMap((source) => rankAll(query.value, source.value).slice(0, mostOfAKind))
        : []),
      ...(isSearch ? fromSamples.value.map((item) => ({ item, score: 0 })) : []),
    ]
    return inGroups(ranked)
  })
  return { groups }
}
