import { basename } from 'node:path'
import type { AnalysisOrigin, EnsembleOrigin, Provenance } from '../../shared/drawing/provenance.ts'
import type { FigureDefinition } from '../definitions/figure.ts'
import { type ChosenSample, parametersOfResults } from '../project/figure-samples.ts'
import { writeNumbers } from '../project/ranges.ts'
import { readRun } from '../project/runs.ts'
import type { Store } from '../project/store.ts'
import { importedFrom } from './import-files.ts'

export interface UsedAnalysis {
  readonly name: string
  readonly version: number
  readonly results: readonly number[]
}

/** The chain from the seed to a figure; no time and no place of this machine, so that it is the same wherever it is told. */
export function provenanceOf(
  store: Store,
  program: string,
  definition: FigureDefinition,
  parameters: Record<string, unknown>,
  samples: readonly ChosenSample[],
  analyses: readonly UsedAnalysis[],
): Provenance {
  return {
    program: `Vitrine ${program}`,
    figure: { name: definition.name, version: definition.version, parameters },
    ensembles: [...Map.groupBy(samples, ({ ensemble }) => ensemble)].map(([id, members]) => ensembleOrigin(store, id, members)),
    analyses: analyses.map((analysis) => analysisOrigin(store, analysis)),
  }
}

function ensembleOrigin(store: Store, id: number | null, members: readonly ChosenSample[]): EnsembleOrigin {
  const runs = [...new Set(members.flatMap(({ run }) => (run === null ? [] : [run])))]
  const seeds = new Set(members.flatMap(({ seed }) => (seed === null ? [] : [seed])))
  return {
    id: id === null ? null : `ensemble-${id}`,
    name: members[0].ensembleName ?? 'single samples',
    samples: writeNumbers(members.map((member) => member.id)),
    count: members.length,
    seeds: [...seeds].sort((a, b) => a - b),
    runs: runs.map((run) => {
      const { kind, version, recipe } = readRun(store, run)
      return { id: `run-${run}`, kind, version, recipe: withoutFolders(JSON.parse(recipe)) }
    }),
  }
}

/** A figure is published: the names of imported files tell where it comes from, the folders of somebody's machine do not. */
function withoutFolders(recipe: unknown): unknown {
  const imported = importedFrom(recipe)
  return imported ? { ...imported, paths: imported.paths.map((path) => basename(path)) } : recipe
}

function analysisOrigin(store: Store, { name, version, results }: UsedAnalysis): AnalysisOrigin {
  const parameters = parametersOfResults(store, results).map((text) => JSON.parse(text) as Record<string, unknown>)
  return { name, version, results: results.length, parameters }
}
