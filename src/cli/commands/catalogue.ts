import type { Command } from 'commander'
import { catalogueOf } from '../../compute/definitions/head.ts'
import * as registry from '../../compute/registry.ts'
import type { Catalogue, DefinitionHead } from '../../shared/contracts/catalogue.ts'
import { InputError } from '../../shared/contracts/errors.ts'
import { printJson, printLines, printRecords } from '../print.ts'
import type { GlobalOptions } from '../session.ts'

/** `models`, `protocols`, `analyses`, `figures`: what there is, read off the registry. */
export function addCatalogue(program: Command): void {
  const kinds: (keyof Catalogue)[] = ['models', 'protocols', 'analyses', 'figures']
  for (const kind of kinds) {
    program
      .command(kind)
      .description(`list the ${kind} there are, or describe one`)
      .argument('[name]', 'one of them, with its parameters')
      .action((name: string | undefined, options: GlobalOptions) => {
        const heads: DefinitionHead[] = catalogueOf(registry)[kind]
        if (name === undefined) {
          if (options.json) printJson(heads)
          else printRecords(heads.map((head) => ({ name: head.name, summary: head.summary })))
          return
        }
        const head = heads.find((candidate) => candidate.name === name)
        if (!head) throw new InputError(`there is no “${name}” among the ${kind}: ${heads.map((candidate) => candidate.name).join(', ')}`)
        if (options.json) printJson(head)
        else describe(head)
      })
  }
}

interface Property {
  title?: string
  unit?: string
  description?: string
  default?: unknown
  enum?: unknown[]
}

function describe(head: DefinitionHead): void {
  printLines([`${head.name}: ${head.title}`, head.summary, `Source: ${head.source}`, ''])
  const properties = Object.entries((head.schema['properties'] ?? {}) as Record<string, Property>)
  printRecords(
    properties.map(([name, { unit, description, default: standard, enum: choices }]) => ({
      parameter: name,
      default: standard === undefined ? '-' : JSON.stringify(standard),
      unit: unit ?? '1',
      meaning: [description ?? '', choices ? `(${choices.join(', ')})` : ''].join(' ').trim(),
    })),
  )
}
