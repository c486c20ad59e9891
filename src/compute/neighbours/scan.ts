/** What the scans read: places and species of slots. */
export interface ScannedSlots {
  /** [slots, d] */
  readonly positions: Float64Array
  /** [slots] */
  readonly kinds: Int32Array
}

/**
 * Appends those of the slots `from` … `end` − 1 that lie near slot i; one twin for each dimension.
 * Written without a branch: which pairs are near is a coin toss to the processor, and a wrong guess costs more than a store.
 * @param neighbours with room for one more than the candidates
 * @param squaredReach [kinds] by species of the other
 * @returns how many neighbours there are now
 */
export type Scan = (
  slots: ScannedSlots,
  i: number,
  from: number,
  end: number,
  squaredReach: Float64Array,
  neighbours: Int32Array,
  found: number,
) => number

export const scan2d: Scan = (slots, i, from, end, squaredReach, neighbours, found) => {
  const { positions, kinds } = slots
  const xi = positions[2 * i]
  const yi = positions[2 * i + 1]
  for (let j = from; j < end; j++) {
    const dx = positions[2 * j] - xi
    const dy = positions[2 * j + 1] - yi
    neighbours[found] = j
    found += Number(dx * dx + dy * dy < squaredReach[kinds[j]])
  }
  return found
}

export const scan3d: Scan = (slots, i, from, end, squaredReach, neighbours, found) => {
  const { positions, kinds } = slots
  const xi = positions[3 * i]
  const yi = positions[3 * i + 1]
  const zi = positions[3 * i + 2]
  for (let j = from; j < end; j++) {
    const dx = positions[3 * j] - xi
    const dy = positions[3 * j + 1] - yi
    const dz = positions[3 * j + 2] - zi
    neighbours[found] = j
    found += Number(dx * dx + dy * dy + dz * dz < squaredReach[kinds[j]])
  }
  return found
}

export const scan4d: Scan = (slots, i, from, end, squaredReach, neighbours, found) => {
  const { positions, kinds } = slots
  const xi = positions[4 * i]
  const yi = positions[4 * i + 1]
  const zi = positions[4 * i + 2]
  const wi = positions[4 * i + 3]
  for (let j = from; j < end; j++) {
    const dx = positions[4 * j] - xi
    const dy = positions[4 * j + 1] - yi
    const dz = positions[4 * j + 2] - zi
    const dw = positions[4 * j + 3] - wi
    neighbours[found] = j
    found += Number(dx * dx + dy * dy + dz * dz + dw * dw < squaredReach[kinds[j]])
  }
  return found
}
