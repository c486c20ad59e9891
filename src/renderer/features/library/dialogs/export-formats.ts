export interface ExportFormat {
  readonly extension: string
  readonly title: string
}

const configuration: readonly ExportFormat[] = [
  { extension: 'xyz', title: 'Extended XYZ (.xyz)' },
  { extension: 'lammpstrj', title: 'LAMMPS dump (.lammpstrj)' },
  { extension: 'data', title: 'LAMMPS data (.data)' },
  { extension: 'npz', title: 'NumPy archive: positions, species, box (.npz)' },
  { extension: 'npy', title: 'NumPy array of positions (.npy)' },
  { extension: 'csv', title: 'Table of positions (.csv)' },
  { extension: 'json', title: 'JSON (.json)' },
]
const hessian: readonly ExportFormat[] = [{ extension: 'npz', title: 'SciPy sparse matrix (.npz)' }]
const result: readonly ExportFormat[] = [
  { extension: 'npz', title: 'NumPy archive of all arrays (.npz)' },
  { extension: 'json', title: 'JSON (.json)' },
]

/** In what formats `positions`, `hessian` or the results of an analysis can be written. */
export function formatsOf(what: string): readonly ExportFormat[] {
  if (what === 'positions') return configuration
  return what === 'hessian' ? hessian : result
}

/** As the save dialog suggests it: `sample-3.xyz`, `sample-3-modes.npz`. */
export function suggestedName(sample: number, what: string, extension: string): string {
  return `sample-${String(sample)}${what === 'positions' ? '' : `-${what}`}.${extension}`
}
