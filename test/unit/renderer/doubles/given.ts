import type { Catalogue } from '../../../../src/shared/contracts/catalogue.ts'
import type { ProjectInfo, RunRow, SampleRow } from '../../../../src/shared/contracts/records.ts'

const number = (title: string, extra: object) => ({ type: 'number', title, unit: '1', description: `${title} of the test.`, ...extra })

/** A small catalogue with every kind of field in it. */
export const givenCatalogue: Catalogue = {
  models: [
    {
      name: 'ipl',
      title: 'Inverse power law',
      version: 1,
      summary: 'Binary soft spheres.',
      source: 'a paper',
      dimensions: [2, 3, 4],
      species: ['large', 'small'],
      typical: {
        '2': { density: 0.86, timeStep: 0.005, temperature: 1 },
        '3': { density: 0.82, timeStep: 0.005, temperature: 1 },
        '4': { density: 0.8, timeStep: 0.005, temperature: 1 },
      },
      schema: { type: 'object', properties: { exponent: number('Exponent', { default: 10, exclusiveMinimum: 3 }) } },
    },
    {
      name: 'kob-andersen',
      title: 'Kob–Andersen',
      version: 1,
      summary: 'Binary Lennard-Jones.',
      source: 'another paper',
      dimensions: [3],
      species: ['A', 'B'],
      typical: { '3': { density: 1.2, timeStep: 0.005, temperature: 0.5 } },
      schema: {
        type: 'object',
        properties: {
          cutoffScheme: {
            type: 'string',
            enum: ['shifted-potential', 'shifted-force'],
            default: 'shifted-potential',
            title: 'Cutoff scheme',
            unit: '1',
            description: 'How the potential ends.',
          },
        },
      },
    },
  ],
  protocols: [
    {
      name: 'quench',
      title: 'Quench',
      version: 1,
      summary: 'Equilibrate, then minimise.',
      source: 'a paper',
      startsFrom: 'either',
      state: 'inherent',
      schema: {
        type: 'object',
        properties: {
          temperature: number('Parent temperature', { default: 1, exclusiveMinimum: 0, unit: 'ε/k_B', symbol: 'T' }),
          equilibrate: number('Equilibration time', { default: 50, minimum: 0, unit: 'τ' }),
        },
      },
    },
    {
      name: 'minimise',
      title: 'Minimise',
      version: 1,
      summary: 'Inherent state of given samples.',
      source: 'a paper',
      startsFrom: 'sample',
      state: 'inherent',
      schema: { type: 'object', properties: { tolerance: number('Force tolerance', { default: 1e-12, exclusiveMinimum: 0 }) } },
    },
  ],
  analyses: [
    {
      name: 'modes',
      title: 'Lowest modes',
      version: 1,
      summary: 'Lowest eigenvectors of the Hessian.',
      source: 'a paper',
      subject: 'sample',
      scalars: { lowestFrequency: { title: 'Lowest frequency', unit: '√(ε/m)/λ' } },
      arrays: {},
      needs: { model: true, states: ['inherent'], continuity: 2, results: [] },
      schema: {
        type: 'object',
        properties: {
          count: { type: 'integer', default: 20, minimum: 1, maximum: 1000, title: 'Modes', unit: '1', description: 'How many.' },
        },
      },
    },
  ],
  figures: [
    {
      name: 'spectrum',
      title: 'Spectrum',
      version: 1,
      summary: 'Participation ratio against frequency.',
      source: 'a paper',
      needs: ['modes'],
      schema: {
        type: 'object',
        properties: { samples: { type: 'string', default: 'all', title: 'Samples', unit: '1', description: 'Which samples.' } },
      },
    },
  ],
}

export function givenProject(path = '/data/soft glasses.vitrine', samples = 3): ProjectInfo {
  return { path, name: 'soft glasses', samples, ensembles: 1, runs: 1, results: 2, bytes: 1_234_567, created: '2026-01-02T03:04:05Z' }
}

export function givenSample(id: number, changes: Partial<SampleRow> = {}): SampleRow {
  return {
    id,
    ensemble: 'ensemble-1',
    run: 'run-1',
    model: 'ipl',
    dimension: 3,
    particles: 1000,
    density: 0.82,
    state: 'inherent',
    energyPerParticle: 3.123456,
    pressure: 15.2,
    maxForce: 3e-12,
    lowestFrequency: 1.211,
    shearModulus: 14.2,
    seed: 1,
    created: '2026-01-02T03:04:05Z',
    tags: '',
    starred: false,
    name: 'fast 3D IPL',
    ...changes,
  }
}

export function givenRun(id: number, changes: Partial<RunRow> = {}): RunRow {
  return {
    id: `run-${id}`,
    name: 'fast 3D IPL',
    kind: 'prepare',
    state: 'running',
    tasks: 8,
    done: 3,
    failed: 0,
    created: '2026-01-02T03:04:05Z',
    started: '2026-01-02T03:04:06Z',
    finished: null,
    message: null,
    ...changes,
  }
}
