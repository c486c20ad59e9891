import { at } from './at.ts'
const buckets = 4096
const starts = new Uint32Array(buckets + 1)

/**
 * Orders particles from far to near by a counting sort, so that translucent ones blend right; within 1/4096 of the depth range
 * the order is that of the index. Allocates nothing.
 * @param depths  [n], larger is nearer
 * @param order   [n], overwritten with indices
 */
export function farToNear(depths: Float32Array, order: Uint32Array): void {
  let low = Infinity
  let high = -Infinity
  for (let i = 0; i < depths.length; i++) {
    const depth = at(depths, i)
    if (depth < low) low = depth
    if (depth > high) high = depth
  }
  const scale = high > low ? (buckets - 1) / (high - low) : 0
  starts.fill(0)
  for (let i = 0; i < depths.length; i++) {
    const next = Math.floor((at(depths, i) - low) * scale) + 1
    starts[next] = at(starts, next) + 1
  }
  for (let b = 1; b <= buckets; b++) starts[b] = at(starts, b) + at(starts, b - 1)
  for (let i = 0; i < depths.length; i++) {
    const bucket = Math.floor((at(depths, i) - low) * scale)
    const place = at(starts, bucket)
    order[place] = i
    starts[bucket] = place + 1
  }
}
