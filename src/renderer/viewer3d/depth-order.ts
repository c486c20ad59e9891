import { at } from './at.ts'
const buckets = 4096

/**
 * Orders particles from far to near by a counting sort, so that translucent ones blend right; within 1/4096 of the depth range
 * the order is that of the index.
 * @param depths  [N], larger is nearer
 * @param order   [N], overwritten with indices
 */
export function farToNear(depths: Float32Array, order: Uint32Array): void {
  let low = Infinity
  let high = -Infinity
  for (const depth of depths) {
    if (depth < low) low = depth
    if (depth > high) high = depth
  }
  const scale = high > low ? (buckets - 1) / (high - low) : 0
  const bucketOf = (depth: number) => Math.floor((depth - low) * scale)
  const starts = new Uint32Array(buckets + 1)
  for (const depth of depths) starts[bucketOf(depth) + 1] = at(starts, bucketOf(depth) + 1) + 1
  for (let b = 1; b <= buckets; b++) starts[b] = at(starts, b) + at(starts, b - 1)
  for (const [i, depth] of depths.entries()) {
    const place = at(starts, bucketOf(depth))
    order[place] = i
    starts[bucketOf(depth)] = place + 1
  }
}
