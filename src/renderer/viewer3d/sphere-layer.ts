import { at } from './at.ts'
import {
  BufferAttribute,
  Color,
  GLSL3,
  Group,
  InstancedBufferGeometry,
  InstancedInterleavedBuffer,
  InterleavedBufferAttribute,
  Matrix4,
  Mesh,
  RawShaderMaterial,
  type Camera,
  type IUniform,
} from 'three'
import { farToNear } from './depth-order.ts'
import type { DisplayFrame } from './display-frame.ts'
import { setColour, type SharedUniforms } from './shader-parts.ts'
import { sphereFragment, sphereVertex } from './sphere-shaders.ts'
import type { Colour } from './theme-colours.ts'

export interface SphereContent {
  readonly frame: DisplayFrame
  /** [N, 3], drawn radius, colour index of each particle into `colours`. */
  readonly radii: Float32Array
  readonly species: Int32Array
  readonly colours: readonly Colour[]
  /** [N, 3] or null where nothing moves. */
  readonly displacements: Float32Array | null
  /** Below 1 the particles are translucent and drawn from far to near. */
  readonly opacity: number
  readonly outline: Colour
  readonly gloss: number
}

const stride = 11

/** All particles in two draws: near ones exact, tiny ones as dots. */
export function createSphereLayer(shared: SharedUniforms) {
  const own = { opacity: { value: 1 }, gloss: { value: 0.2 }, outline: { value: new Color() } satisfies IUniform<Color> }
  const materials = [true, false].map(
    (exact) =>
      new RawShaderMaterial({
        glslVersion: GLSL3,
        vertexShader: sphereVertex,
        fragmentShader: sphereFragment,
        defines: exact ? { EXACT: 1 } : {},
        uniforms: { ...shared, ...own },
      }),
  )
  const group = new Group()
  let geometry: InstancedBufferGeometry | null = null
  let buffer: InstancedInterleavedBuffer | null = null
  let values: Float32Array = new Float32Array(0)
  let depths = new Float32Array(0)
  let order = new Uint32Array(0)
  let translucent = false
  const sortedFor = new Matrix4()

  function show(content: SphereContent): void {
    const { frame } = content
    values = interleave(content)
    depths = new Float32Array(frame.particles)
    order = new Uint32Array(frame.particles)
    translucent = content.opacity < 1 || frame.dimension > 3
    own.opacity.value = content.opacity
    own.gloss.value = content.gloss
    setColour(own.outline, content.outline)
    for (const material of materials) {
      material.transparent = translucent
      material.depthWrite = !translucent
      material.alphaToCoverage = !translucent
      material.needsUpdate = true
    }
    geometry?.dispose()
    buffer = new InstancedInterleavedBuffer(values.slice(), stride)
    geometry = sphereGeometry(buffer, frame.particles)
    group.clear()
    for (const material of materials) {
      const mesh = new Mesh(geometry, material)
      mesh.frustumCulled = false
      mesh.renderOrder = translucent ? 1 : 0
      group.add(mesh)
    }
    sortedFor.set(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
  }

  /** Puts translucent particles in order for this camera; does nothing where the camera has not moved. */
  function arrange(camera: Camera): void {
    if (!translucent || !buffer || sortedFor.equals(camera.matrixWorldInverse)) return
    sortedFor.copy(camera.matrixWorldInverse)
    const m = sortedFor.elements
    for (let i = 0; i < depths.length; i++) {
      depths[i] = m[2] * at(values, stride * i) + m[6] * at(values, stride * i + 1) + m[10] * at(values, stride * i + 2)
    }
    farToNear(depths, order)
    const target = buffer.array
    for (let k = 0; k < order.length; k++) {
      const from = stride * at(order, k)
      for (let c = 0; c < stride; c++) target[stride * k + c] = at(values, from + c)
    }
    buffer.needsUpdate = true
  }

  function dispose(): void {
    geometry?.dispose()
    for (const material of materials) material.dispose()
  }

  return { object: group, show, arrange, dispose }
}

function interleave({ frame, radii, species, colours, displacements }: SphereContent): Float32Array {
  const values = new Float32Array(stride * frame.particles)
  for (let i = 0; i < frame.particles; i++) {
    const start = stride * i
    const colour = at(colours, at(species, i) % colours.length)
    for (let a = 0; a < 3; a++) {
      values[start + a] = at(frame.centres, 3 * i + a)
      values[start + 4 + a] = at(colour, a)
      values[start + 8 + a] = displacements ? at(displacements, 3 * i + a) : 0
    }
    values[start + 3] = at(radii, i)
    values[start + 7] = at(frame.presence, i)
  }
  return values
}

function sphereGeometry(buffer: InstancedInterleavedBuffer, particles: number): InstancedBufferGeometry {
  const geometry = new InstancedBufferGeometry()
  geometry.instanceCount = particles
  geometry.setAttribute('corner', new BufferAttribute(Float32Array.of(-1, -1, 1, -1, 1, 1, -1, 1), 2))
  geometry.setIndex([0, 1, 2, 0, 2, 3])
  const parts = [
    ['centre', 3, 0],
    ['radius', 1, 3],
    ['colour', 3, 4],
    ['presence', 1, 7],
    ['displacement', 3, 8],
  ] as const
  for (const [name, size, offset] of parts) geometry.setAttribute(name, new InterleavedBufferAttribute(buffer, size, offset))
  return geometry
}
