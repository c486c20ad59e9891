import { InputError } from '../../shared/contracts/errors.ts'
import type { Box, Dimension } from '../space/box.ts'
import type { Frame, RawFrame } from './frame.ts'

/**
 * Turns what a reader collected into a configuration: species numbered in sorted order of their labels, the cell as a
 * box with one tilt, and a plane of equal z taken for the two-dimensional system it is.
 * @throws InputError for cells that are not orthogonal but for a tilt of x along y
 */
export function finishFrame(file: string, raw: RawFrame): Frame {
  const flat = isPlane(raw)
  const frame = flat ? dropLastAxis(raw) : raw
  const names = sortLabels(new Set(frame.labels))
  const indexOf = new Map(names.map((name, index) => [name, index]))
  return {
    configuration: {
      dimension: frame.dimension as Dimension,
      particles: frame.particles,
      positions: frame.positions,
      species: Int32Array.from(frame.labels, (label) => indexOf.get(label) ?? 0),
      speciesNames: names,
      box: boxOfCell(file, frame.cell, frame.dimension),
    },
    step: frame.step,
    ...(frame.forces ? { forces: frame.forces } : {}),
    ...(frame.velocities ? { velocities: frame.velocities } : {}),
  }
}

/** Numbers by value, everything else by letters. */
export function sortLabels(labels: ReadonlySet<string>): string[] {
  const all = [...labels]
  const numeric = all.every((label) => /^\d+$/.test(label))
  return numeric ? all.sort((a, b) => Number(a) - Number(b)) : all.sort()
}

function boxOfCell(file: string, cell: RawFrame['cell'], dimension: number): Box {
  if (dimension < 2 || dimension > 4)
    throw new InputError(`a configuration must have 2, 3 or 4 dimensions (got ${dimension})`, { path: file })
  const lengths = new Float64Array(dimension)
  for (let a = 0; a < dimension; a++) {
    for (let b = 0; b < dimension; b++) {
      const component = cell[a][b]
      if (!Number.isFinite(component))
        throw new InputError(`cell vector ${a + 1} has a component that is not a finite number`, { path: file })
      if (a === b) {
        if (component <= 0) throw new InputError(`box length ${'xyzw'[a]} must be positive (got ${component})`, { path: file })
        lengths[a] = component
      } else if (component !== 0 && !(a === 1 && b === 0)) {
        const name = `${'xyzw'[Math.min(a, b)]}${'xyzw'[Math.max(a, b)]}`
        throw new InputError(
          `only boxes that are orthogonal or tilted by xy can be read (this one has ${name} = ${component}); rotate or relax the cell so that ${name} is 0`,
          { path: file },
        )
      }
    }
  }
  return { dimension: dimension as Dimension, lengths, tilt: cell[1][0] / lengths[1] }
}

function isPlane(raw: RawFrame): boolean {
  // one layer of atoms in a thin box is how formats without a dimension of their own write two of them
  if (!raw.alwaysThreeAxes || raw.particles < 2) return false
  if (raw.cell[2][2] >= Math.min(raw.cell[0][0], raw.cell[1][1])) return false
  const z = raw.positions[2]
  for (let i = 1; i < raw.particles; i++) if (raw.positions[i * 3 + 2] !== z) return false
  return true
}

function dropLastAxis(raw: RawFrame): RawFrame {
  const flatten = (field: Float64Array): Float64Array => {
    const out = new Float64Array(raw.particles * 2)
    for (let i = 0; i < raw.particles; i++) {
      out[i * 2] = field[i * 3]
      out[i * 2 + 1] = field[i * 3 + 1]
    }
    return out
  }
  return {
    ...raw,
    dimension: 2,
    positions: flatten(raw.positions),
    cell: [raw.cell[0].slice(0, 2), raw.cell[1].slice(0, 2)],
    ...(raw.forces ? { forces: flatten(raw.forces) } : {}),
    ...(raw.velocities ? { velocities: flatten(raw.velocities) } : {}),
  }
}
