import { WorkError } from '../../shared/contracts/errors.ts'
import type { Box } from '../space/box.ts'
import { wrapInto } from '../space/images.ts'
import { createGrid, sortByCell } from './grid.ts'
import { createPeriodicImages, findImages } from './periodic-images.ts'
import { searchNeighbours } from './search.ts'
import { createSkin } from './skin.ts'

/**
 * Pairs within reach, each once. It works on slots: first the particles, sorted by place so that neighbours lie near in memory,
 * then periodic images of some of them. A loop over pairs thus needs no wrapping at all, and boxes that are tilted or smaller
 * than the range are no exception.
 */
export interface NeighbourList {
  readonly dimension: number
  readonly particles: number
  /** Particles and images. */
  readonly slots: number
  /** [slots, d] positions, brought up to date by `update`. */
  readonly positions: Float64Array
  /** [slots] species. */
  readonly kinds: Int32Array
  /** [slots] index of the particle that lies here, or whose image does. */
  readonly particleOf: Int32Array
  /** [particles + 1] where the neighbours of each particle's slot begin. */
  readonly rowStart: Int32Array
  /** Slots of neighbours. */
  readonly neighbours: Int32Array
  /** How many times the list was built. */
  readonly builds: number
  setBox(box: Box): void
  /**
   * Takes in positions [N, d], and builds the list anew where particles have moved too far.
   * @throws WorkError when a position is not a finite number
   */
  update(positions: Float64Array): void
  /** Sums forces on slots [slots, d] into forces on particles [N, d]: those on images go to their owners. */
  gatherInto(slotForces: Float64Array, forces: Float64Array): void
}

/**
 * @param species [N]
 * @param cutoffs [kinds, kinds] range of each pair of kinds
 * @param fixedSkin width of the margin; chosen from how particles move when left out
 */
export function createNeighbourList(firstBox: Box, species: Int32Array, cutoffs: Float64Array, fixedSkin?: number): NeighbourList {
  const { dimension } = firstBox
  const particles = species.length
  const kindCount = Math.round(Math.sqrt(cutoffs.length))
  const cutoff = cutoffs.reduce((most, value) => Math.max(most, value), 0)
  const spacing = Math.pow(firstBox.lengths.reduce((volume, length) => volume * length, 1) / particles, 1 / dimension)
  const skin = createSkin(dimension, cutoff, spacing)
  const images = createPeriodicImages(dimension, particles)
  const wrapped = new Float64Array(particles * dimension)
  // from a particle's given position to its slot's
  const offsets = new Float64Array(particles * dimension)
  // the slots' positions when the list was built
  const reference = new Float64Array(particles * dimension)
  const order = new Int32Array(particles)
  const cellOf = new Int32Array(particles)
  const squaredReach = new Float64Array(cutoffs.length)
  const rowStart = new Int32Array(particles + 1)
  let imageOrder = new Int32Array(0)
  let imageCellOf = new Int32Array(0)
  let imageOwner = new Int32Array(0)
  let imageShift = new Float64Array(0)
  let start = new Int32Array(0)
  let imageStart = new Int32Array(0)
  let slots = particles
  let slotPositions = new Float64Array(particles * dimension)
  let kinds = new Int32Array(particles)
  let particleOf = new Int32Array(particles)
  let neighbours: Int32Array = new Int32Array(16 * particles)
  let box = firstBox
  let margin = 0
  let isStale = true
  let evaluations = 0
  let builds = 0

  function update(positions: Float64Array): void {
    if (!isStale) {
      const squaredDisplacement = moveSlots(positions)
      evaluations++
      // written so that NaN builds, and is found there
      if (squaredDisplacement <= 0.25 * margin * margin) {
        moveImages()
        return
      }
      if (!Number.isNaN(squaredDisplacement)) skin.learn(Math.min(Math.sqrt(squaredDisplacement), spacing), evaluations)
      isStale = true
    }
    build(positions)
  }

  /** Copies positions to their slots; returns the largest squared displacement since the list was built, NaN if there is one. */
  function moveSlots(positions: Float64Array): number {
    let most = 0
    for (let slot = 0; slot < particles; slot++) {
      const from = order[slot] * dimension
      const to = slot * dimension
      let squared = 0
      for (let a = 0; a < dimension; a++) {
        const value = positions[from + a] + offsets[to + a]
        const moved = value - reference[to + a]
        squared += moved * moved
        slotPositions[to + a] = value
      }
      if (squared > most) most = squared
      // NaN passes no comparison: let it out at once
      else if (Number.isNaN(squared)) return squared
    }
    return most
  }

  function moveImages(): void {
    for (let k = 0, to = particles * dimension; to < slots * dimension; k++) {
      const from = imageOwner[k] * dimension
      for (let a = 0; a < dimension; a++, to++) slotPositions[to] = slotPositions[from + a] + imageShift[k * dimension + a]
    }
  }

  function build(positions: Float64Array): void {
    margin = fixedSkin ?? skin.width
    for (let k = 0; k < cutoffs.length; k++) squaredReach[k] = cutoffs[k] > 0 ? (cutoffs[k] + margin) ** 2 : 0
    wrapInto(box, positions, wrapped)
    if (!wrapped.every(Number.isFinite)) {
      throw new WorkError('A particle has left every finite place: the time step may be too long, or the start overlaps too much.')
    }
    const radius = cutoff + margin
    const grid = createGrid(box, radius, 8 * particles + 64)
    if (start.length !== grid.cells + 1) {
      start = new Int32Array(grid.cells + 1)
      imageStart = new Int32Array(grid.cells + 1)
    }
    sortByCell(grid, wrapped, particles, cellOf, order, start)
    for (let slot = 0; slot < particles; slot++) {
      const particle = order[slot]
      for (let a = 0; a < dimension; a++) {
        const value = wrapped[particle * dimension + a]
        offsets[slot * dimension + a] = value - positions[particle * dimension + a]
        reference[slot * dimension + a] = value
      }
    }
    findImages(box, radius, reference, particles, images)
    if (imageOrder.length < images.count) {
      imageOrder = new Int32Array(images.owner.length)
      imageCellOf = new Int32Array(images.owner.length)
    }
    sortByCell(grid, images.points, images.count, imageCellOf, imageOrder, imageStart)
    placeSlots()
    neighbours = searchNeighbours(
      grid,
      { particles, positions: slotPositions, kinds, start, imageStart },
      squaredReach,
      kindCount,
      rowStart,
      neighbours,
    )
    isStale = false
    evaluations = 0
    builds++
  }

  function placeSlots(): void {
    slots = particles + images.count
    if (kinds.length < slots) {
      const capacity = particles + images.owner.length
      kinds = new Int32Array(capacity)
      particleOf = new Int32Array(capacity)
      slotPositions = new Float64Array(capacity * dimension)
      imageOwner = new Int32Array(images.owner.length)
      imageShift = new Float64Array(images.owner.length * dimension)
    }
    for (let slot = 0; slot < particles; slot++) {
      particleOf[slot] = order[slot]
      kinds[slot] = species[order[slot]]
    }
    slotPositions.set(reference)
    for (let k = 0; k < images.count; k++) {
      const image = imageOrder[k]
      const owner = images.owner[image]
      imageOwner[k] = owner
      particleOf[particles + k] = order[owner]
      kinds[particles + k] = kinds[owner]
      for (let a = 0; a < dimension; a++) imageShift[k * dimension + a] = images.shift[image * dimension + a]
    }
    moveImages()
  }

  function gatherInto(slotForces: Float64Array, forces: Float64Array): void {
    for (let k = 0, from = particles * dimension; from < slots * dimension; k++) {
      const to = imageOwner[k] * dimension
      for (let a = 0; a < dimension; a++, from++) slotForces[to + a] += slotForces[from]
    }
    for (let slot = 0; slot < particles; slot++) {
      const to = order[slot] * dimension
      for (let a = 0; a < dimension; a++) forces[to + a] = slotForces[slot * dimension + a]
    }
  }

  return {
    dimension,
    particles,
    rowStart,
    get slots() {
      return slots
    },
    get positions() {
      return slotPositions
    },
    get kinds() {
      return kinds
    },
    get particleOf() {
      return particleOf
    },
    get neighbours() {
      return neighbours
    },
    get builds() {
      return builds
    },
    setBox(next) {
      box = next
      isStale = true
    },
    update,
    gatherInto,
  }
}
