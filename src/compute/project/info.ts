import { existsSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { ProjectInfo } from '../../shared/contracts/records.ts'
import { build, type Store } from './store.ts'

export function projectInfoOf(store: Store): ProjectInfo {
  const count = (table: 'samples' | 'ensembles' | 'runs' | 'results') =>
    store.first(build.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('count')))?.count ?? 0
  const size = (file: string) => (existsSync(file) ? statSync(file).size : 0)
  return {
    path: store.path,
    name: basename(store.path, '.vitrine'),
    samples: count('samples'),
    ensembles: count('ensembles'),
    runs: count('runs'),
    results: count('results'),
    bytes: size(store.path) + size(`${store.path}-wal`),
    created: store.first(build.selectFrom('meta').select('value').where('key', '=', 'created'))?.value ?? '',
  }
}
