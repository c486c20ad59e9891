import type { Catalogue, ModelHead } from '../../../shared/contracts/catalogue.ts'
import { defaultDimension, typicalDensity, type Draft } from './recipe-draft.ts'

/** A recipe to begin with: a whole one that runs as it is, at the models' own state points. */
export interface Preset {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly recipe: Draft
}

const namePlain = (title: string) => title.charAt(0).toLowerCase() + title.slice(1)

/** What the catalogue has the parts for, the smallest first. */
export function presetsOf(catalogue: Catalogue): Preset[] {
  const [first] = catalogue.models
  const second = catalogue.models.find((one) => one.name === 'kob-andersen') ?? first
  if (!first || !second) return []
  const has = (name: string) => catalogue.protocols.some((one) => one.name === name)
  const modes = catalogue.analyses.some((one) => one.name === 'modes') ? [{ analysis: 'modes', count: 20 }] : []
  const plane = catalogue.models.find((one) => one.dimensions.includes(2))
  const presets: (Preset | null)[] = [
    has('quench')
      ? {
          id: 'first',
          title: 'A first glass',
          summary: `8 samples of ${defaultDimension(first)}D ${namePlain(first.title)}, N = 512, with their softest modes. Less than a minute.`,
          recipe: recipeOf(first, 512, { name: 'quench', temperature: typicalTemperature(first) }, { samples: 8, then: modes }),
        }
      : null,
    has('cool')
      ? {
          id: 'cooled',
          title: `Slowly cooled ${second.title}`,
          summary: `4 samples, N = 1000, cooled at 10⁻³: more stable than a quench.`,
          recipe: recipeOf(second, 1000, { name: 'cool', temperature: typicalTemperature(second), rate: 1e-3 }, { samples: 4, then: [] }),
        }
      : null,
    has('quench') && plane
      ? {
          id: 'plane',
          title: 'A flat glass to look at',
          summary: `One sample of 2D ${namePlain(plane.title)}, N = 1024: modes in a plane are easy to see.`,
          recipe: recipeOf(plane, 1024, { name: 'quench', temperature: typicalTemperature(plane, 2) }, { samples: 1, then: modes }, 2),
        }
      : null,
    has('quench')
      ? {
          id: 'batch',
          title: 'A batch over parent temperatures',
          summary: `4 samples at each of three temperatures, N = 512: how stability changes a glass.`,
          recipe: {
            ...recipeOf(first, 512, { name: 'quench', temperature: 0.5 * typicalTemperature(first) }, { samples: 4, then: modes }),
            sweep: { 'protocol.temperature': [0.5, 1, 2].map((factor) => factor * typicalTemperature(first)) },
          },
        }
      : null,
  ]
  return presets.filter((preset) => preset !== null)
}

function recipeOf(
  model: ModelHead,
  particles: number,
  protocol: Draft,
  { samples, then }: { readonly samples: number; readonly then: readonly Draft[] },
  dimension = defaultDimension(model),
): Draft {
  return {
    vitrine: 1,
    model: { name: model.name, dimension },
    system: { particles, density: typicalDensity(model, dimension) ?? 1 },
    protocol,
    samples,
    seed: 1,
    then,
  }
}

function typicalTemperature(model: ModelHead, dimension = defaultDimension(model)): number {
  return model.typical[String(dimension)]?.temperature ?? 1
}
