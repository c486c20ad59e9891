import { z } from 'zod'
import { recipeShape } from '../../shared/contracts/recipe.ts'
import { analyseCommand, importCommand, prepareCommand } from '../recipe/command-line.ts'
import { importedFrom } from './import-files.ts'

const analysisQuestion = z.object({ analysis: z.string(), samples: z.string(), parameters: z.record(z.string(), z.unknown()) })

/** The command line that does the work of a run again, from what was asked of it; null when none can be written. */
export function commandOfRun(recipe: unknown, project: string): string | null {
  const imported = importedFrom(recipe)
  if (imported) return importCommand(imported.paths, imported.model, imported.species, project, imported.columns)
  const analysed = analysisQuestion.safeParse(recipe)
  if (analysed.success) return analyseCommand(analysed.data.analysis, analysed.data.samples, analysed.data.parameters, project)
  const prepared = recipeShape.safeParse(recipe)
  return prepared.success ? prepareCommand(prepared.data, project) : null
}
