import {
  BufferAttribute,
  GLSL3,
  Group,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Matrix3,
  Mesh,
  RawShaderMaterial,
  Vector2,
  type Camera,
} from 'three'
import { at } from './at.ts'
import { farToNear } from './depth-order.ts'
import type { ParticleUniforms } from './particle-textures.ts'
import { imageBits, imageReach } from './periodic-copies.ts'
import type { SharedUniforms } from './shader-parts.ts'
import { sphereFragment, sphereVertex } from './sphere-shaders.ts'

/** What is drawn: particles or images of them, as packed numbers of periodic-copies. */
export interface SphereList {
  readonly packed: Uint32Array
  /** [N, 3] */
  readonly centres: Float32Array
  /** [27, 3] */
  readonly shifts: Float32Array
  /** [3, 3], from places to places in the cell. */
  readonly toFractions: Float64Array
  readonly isFlat: boolean
}

export interface SphereLook {
  /** Drawn radii over the particles' own. */
  readonly size: number
  readonly opacity: number
  readonly gloss: number
  readonly rimDarkness: number
  /** Blended from far to near; else opaque. */
  readonly isTranslucent: boolean
}

// in space images stand before the box as well: a thin haze is all that leaves it to be seen
const flatFade = [0.5, 1.1]
const deepFade = [0.2, imageReach - 0.5]

/** Spheres in two draws: near ones exact, tiny ones as dots. Where they are and what colour they have is on the device already. */
export function createSphereLayer(shared: SharedUniforms, particles: ParticleUniforms) {
  const own = {
    size: { value: 1 },
    opacity: { value: 1 },
    gloss: { value: 0.2 },
    rimDarkness: { value: 0.5 },
    shifts: { value: new Float32Array(81) as Float32Array },
    toFractions: { value: new Matrix3() },
    imageFade: { value: new Vector2(0.5, 1) },
  }
  const materials = [true, false].map(
    (exact) =>
      new RawShaderMaterial({
        glslVersion: GLSL3,
        vertexShader: sphereVertex,
        fragmentShader: sphereFragment,
        defines: exact ? { EXACT: 1 } : {},
        uniforms: { ...shared, ...particles, ...own },
      }),
  )
  const group = new Group()
  let geometry: InstancedBufferGeometry | null = null
  let target: InstancedBufferAttribute | null = null
  let list: SphereList | null = null
  let depths = new Float32Array(0)
  let order = new Uint32Array(0)
  let isTranslucent = false
  // the way of looking for which the list is in order
  let sortedFor: readonly [number, number, number] | null = null

  function draw(next: SphereList): void {
    list = next
    own.shifts.value = next.shifts
    own.toFractions.value.fromArray(next.toFractions)
    own.imageFade.value.fromArray(next.isFlat ? flatFade : deepFade)
    geometry?.dispose()
    group.clear()
    depths = new Float32Array(next.packed.length)
    order = new Uint32Array(next.packed.length)
    sortedFor = null
    target = new InstancedBufferAttribute(next.packed.slice(), 1)
    geometry = sphereGeometry(target)
    for (const material of materials) {
      const mesh = new Mesh(geometry, material)
      mesh.frustumCulled = false
      mesh.renderOrder = isTranslucent ? 1 : 0
      group.add(mesh)
    }
  }

  function look(next: SphereLook): void {
    own.size.value = next.size
    own.opacity.value = next.opacity
    own.gloss.value = next.gloss
    own.rimDarkness.value = next.rimDarkness
    if (next.isTranslucent === isTranslucent) return
    isTranslucent = next.isTranslucent
    for (const material of materials) {
      material.transparent = isTranslucent
      material.depthWrite = !isTranslucent
      material.alphaToCoverage = !isTranslucent
      material.needsUpdate = true
    }
    for (const mesh of group.children) mesh.renderOrder = isTranslucent ? 1 : 0
    sortedFor = null
  }

  /** Puts translucent spheres in order for this camera; does nothing where it looks the same way as before. */
  function arrange(camera: Camera): void {
    if (!isTranslucent || !list || !target) return
    const [x, y, z] = [
      at(camera.matrixWorldInverse.elements, 2),
      at(camera.matrixWorldInverse.elements, 6),
      at(camera.matrixWorldInverse.elements, 10),
    ]
    if (sortedFor?.[0] === x && sortedFor[1] === y && sortedFor[2] === z) return
    sortedFor = [x, y, z]
    const { packed, centres, shifts } = list
    for (let k = 0; k < packed.length; k++) {
      const i = 3 * (at(packed, k) & (2 ** imageBits - 1))
      const s = 3 * (at(packed, k) >>> imageBits)
      depths[k] =
        x * (at(centres, i) + at(shifts, s)) + y * (at(centres, i + 1) + at(shifts, s + 1)) + z * (at(centres, i + 2) + at(shifts, s + 2))
    }
    farToNear(depths, order)
    const sorted = target.array
    for (let k = 0; k < packed.length; k++) sorted[k] = at(packed, at(order, k))
    target.needsUpdate = true
  }

  function clear(): void {
    geometry?.dispose()
    geometry = null
    target = null
    list = null
    group.clear()
  }

  function dispose(): void {
    geometry?.dispose()
    for (const material of materials) material.dispose()
  }

  return { object: group, draw, look, arrange, clear, dispose }
}

function sphereGeometry(packed: InstancedBufferAttribute): InstancedBufferGeometry {
  const geometry = new InstancedBufferGeometry()
  geometry.instanceCount = packed.count
  geometry.setAttribute('corner', new BufferAttribute(Float32Array.of(-1, -1, 1, -1, 1, 1, -1, 1), 2))
  geometry.setIndex([0, 1, 2, 0, 2, 3])
  geometry.setAttribute('packed', packed)
  return geometry
}
