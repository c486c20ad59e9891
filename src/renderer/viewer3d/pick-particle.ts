import { at } from './at.ts'
/** A half line; the direction has length 1. */
export interface Ray {
  readonly origin: readonly [number, number, number]
  readonly direction: readonly [number, number, number]
}

/**
 * The particle whose sphere the ray meets first.
 * @param centres  [N, 3]
 * @param radii    [N]
 * @param scale    drawn radii over these
 * @param isShown  whether a particle is drawn at all
 * @returns its index, or null where the ray meets none in front of its origin
 */
export function particleOnRay(
  ray: Ray,
  centres: Float32Array,
  radii: Float32Array,
  scale = 1,
  isShown: (particle: number) => boolean = () => true,
): number | null {
  const [ox, oy, oz] = ray.origin
  const [dx, dy, dz] = ray.direction
  let nearest = Infinity
  let found: number | null = null
  for (let i = 0; i < radii.length; i++) {
    const x = at(centres, 3 * i) - ox
    const y = at(centres, 3 * i + 1) - oy
    const z = at(centres, 3 * i + 2) - oz
    const along = x * dx + y * dy + z * dz
    const inside = (scale * at(radii, i)) ** 2 - (x * x + y * y + z * z - along * along)
    if (inside < 0 || !isShown(i)) continue
    const distance = along - Math.sqrt(inside)
    if (distance > 0 && distance < nearest) {
      nearest = distance
      found = i
    }
  }
  return found
}
