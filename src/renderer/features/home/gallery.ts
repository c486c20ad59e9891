/** A figure of the thesis that this product makes from nothing: what it shows, and the recipe of one glass for it. */
export interface GalleryEntry {
  readonly figure: string
  readonly title: string
  readonly shows: string
  readonly source: string
  /** Without the number of samples, which follows from the time there is. */
  readonly recipe: Readonly<Record<string, unknown>>
  /** Fewer do not show it. */
  readonly leastSamples: number
  readonly parameters?: Readonly<Record<string, unknown>>
}

const quench = { name: 'quench', temperature: 1, equilibrate: 50 }
const softSpheres = (particles: number) => ({
  vitrine: 1,
  model: { name: 'ipl', dimension: 3, parameters: {} },
  system: { particles, density: 0.82 },
  protocol: quench,
})
const thesis = 'G. Kapteijns, PhD thesis “Soft Localized Excitations in Computer Glasses”'

export const gallery: readonly GalleryEntry[] = [
  {
    figure: 'spectrum',
    title: 'Soft modes below the first phonons',
    shows: 'Each mode’s participation ratio against its frequency: localised ones hang below the clouds of plane waves.',
    source: `${thesis}, figures 2.2 and 2.3`,
    recipe: { ...softSpheres(1000), name: 'spectrum of quenched soft spheres', then: [{ analysis: 'modes', count: 30 }] },
    leastSamples: 4,
  },
  {
    figure: 'dos',
    title: 'The fourth power law',
    shows: 'The density of soft modes grows as ω⁴ below the first band of phonons, and its prefactor tells how the glass was made.',
    source: `${thesis}, figures 2.2 and 2.4`,
    recipe: { ...softSpheres(500), name: 'density of states of quenched soft spheres', then: [{ analysis: 'modes', count: 12 }] },
    leastSamples: 20,
  },
  {
    figure: 'participation',
    title: 'Localised modes do not know the size of the box',
    shows: 'N e of soft modes is the same in boxes of different size, as it is for anything that a few particles carry.',
    source: `${thesis}, figure 2.3`,
    recipe: {
      ...softSpheres(500),
      sweep: { 'system.particles': [500, 1000, 2000] },
      name: 'soft modes in three sizes',
      then: [{ analysis: 'modes', count: 12 }],
    },
    leastSamples: 3,
  },
  {
    figure: 'decay',
    title: 'A core and an elastic far field',
    shows: 'Away from its core a soft mode decays as r⁻², as the response of an elastic body to a local force dipole does.',
    source: `${thesis}, section 1.4 and chapter 3`,
    recipe: { ...softSpheres(2000), name: 'decay of soft modes', then: [{ analysis: 'mode-decay' }] },
    leastSamples: 2,
  },
  {
    figure: 'energy-histogram',
    title: 'Energy remembers the parent temperature',
    shows: 'Glasses quenched from colder liquids lie deeper in the landscape.',
    source: `${thesis}, chapter 1`,
    recipe: { ...softSpheres(500), sweep: { 'protocol.temperature': [0.6, 1, 2] }, name: 'three parent temperatures', then: [] },
    leastSamples: 8,
  },
  {
    figure: 'g-of-r',
    title: 'The structure hardly changes',
    shows: 'The pair correlation of a Kob–Andersen glass: disordered, with a split second peak.',
    source: 'W. Kob and H. C. Andersen, Phys. Rev. E 51, 4626 (1995)',
    recipe: {
      vitrine: 1,
      model: { name: 'kob-andersen', dimension: 3, parameters: {} },
      system: { particles: 500, density: 1.2 },
      protocol: { name: 'quench' },
      name: 'pair correlation of Kob–Andersen glasses',
      then: [{ analysis: 'structure' }],
    },
    leastSamples: 2,
  },
]

/** How many glasses fit into the time there is, between what the figure needs and what a first look wants. */
export function samplesWithin(seconds: number, entry: Pick<GalleryEntry, 'leastSamples'>, secondsEach: number): number {
  const fitting = Math.floor(seconds / secondsEach)
  return Math.min(Math.max(fitting, entry.leastSamples), 10_000)
}
