import type { Command } from 'commander'
import { InputError } from '../../shared/contracts/errors.ts'
import { filterRecords } from '../filter-records.ts'
import { printJson, printRecords } from '../print.ts'
import { type GlobalOptions, type Session, withEngine } from '../session.ts'
import { collectWords } from '../settings.ts'

interface Options extends GlobalOptions {
  where: string[]
  sort?: string
  search?: string
}

type Row = Readonly<Record<string, unknown>>

/** Samples a call: pages, so that a large project needs no large message. */
const pageSize = 10_000

const readers: Record<string, (session: Session, options: Options) => Promise<Row[]>> = {
  samples: listSamples,
  ensembles: (session, { where }) => session.call('ensembles.list', {}).then((rows) => filterRecords(rows, where)),
  runs: (session, { where }) => session.call('runs.list', {}).then((rows) => filterRecords(rows, where)),
  results: (session, { where }) => session.call('results.list', {}).then((rows) => filterRecords(rows.map(flatten), where)),
  figures: (session, { where }) => session.call('figures.list', {}).then((rows) => filterRecords(rows.map(flatten), where)),
  views: (session, { where }) => session.call('views.list', {}).then((rows) => filterRecords(rows, where)),
  tags: (session, { where }) => session.call('tags.list', {}).then((rows) => filterRecords(rows, where)),
  bin: (session, { where }) => session.call('bin.list', {}).then((rows) => filterRecords(rows, where)),
}

export function addList(program: Command): void {
  program
    .command('list')
    .description('list what is in a project, one flat record each')
    .argument('<project>')
    .argument('[what]', Object.keys(readers).join(', '), 'samples')
    .option(
      '--where <condition>',
      'column operator value, such as "particles >= 1000" or "state = inherent"; may be repeated',
      collectWords,
      [],
    )
    .option('--sort <column>', 'of samples; -column for descending')
    .option('--search <words>', 'of samples: words of their names, notes, tags, models and ensembles; the last may be unfinished')
    .action(async (project: string, what: string, options: Options) => {
      const read = Object.hasOwn(readers, what) ? readers[what] : undefined
      if (!read) throw new InputError(`list knows ${Object.keys(readers).join(', ')} (got “${what}”)`)
      const rows = await withEngine(options, project, (session) => read(session, options))
      if (options.json) printJson(rows)
      else printRecords(rows)
    })
}

async function listSamples(session: Session, { where, sort, search }: Options): Promise<Row[]> {
  const descending = sort?.startsWith('-') ?? false
  const order = sort === undefined ? {} : { sort: { column: descending ? sort.slice(1) : sort, descending } }
  const words = search === undefined ? {} : { search }
  const rows: Row[] = []
  for (;;) {
    const page = await session.call('samples.list', { where, ...words, offset: rows.length, limit: pageSize, ...order })
    rows.push(...page.rows)
    if (page.rows.length === 0 || rows.length >= page.total) return rows
  }
}

/** Scalars and parameters as columns of their own; arrays as their shapes. */
function flatten(row: Row): Row {
  const { scalars, parameters, arrays, ...plain } = row as Row & {
    scalars?: Row
    parameters?: Row
    arrays?: Record<string, { shape: number[] }>
  }
  const shapes = Object.entries(arrays ?? {}).map(([name, { shape }]) => `${name}[${shape.join('×')}]`)
  return {
    ...plain,
    ...scalars,
    ...(parameters ? { parameters: JSON.stringify(parameters) } : {}),
    ...(arrays ? { arrays: shapes.join(' ') } : {}),
  }
}
