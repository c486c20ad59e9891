import { at } from './at.ts'
import { BufferAttribute, GLSL3, Group, InstancedBufferAttribute, InstancedBufferGeometry, Mesh, RawShaderMaterial } from 'three'
import { arrowGeometry } from './arrow-geometry.ts'
import { arrowFragment, arrowVertex } from './arrow-shaders.ts'
import type { DisplayFrame } from './display-frame.ts'
import type { SharedUniforms } from './shader-parts.ts'
import type { Colour } from './theme-colours.ts'

export interface ArrowContent {
  readonly frame: DisplayFrame
  /** [N, 3], in the configuration's unit of length: as drawn. */
  readonly arrows: Float32Array
  /** [N, 3], what `swing` multiplies. */
  readonly displacements: Float32Array
  /** Which particles carry an arrow. */
  readonly shown: readonly number[]
  readonly colourOf: (particle: number) => Colour
  /** Radius of the shaft of a long arrow. */
  readonly width: number
  /** Lifts arrows towards the eye, for planes whose discs would hide them. */
  readonly lift: number
}

/** Arrows from the particles, shaded, in one draw. */
export function createArrowLayer(shared: SharedUniforms) {
  const shape = arrowGeometry(12)
  const width = { value: 0.1 }
  const material = new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: arrowVertex,
    fragmentShader: arrowFragment,
    uniforms: { ...shared, width },
  })
  const group = new Group()
  let geometry: InstancedBufferGeometry | null = null

  function clear(): void {
    geometry?.dispose()
    geometry = null
    group.clear()
  }

  function show(content: ArrowContent): void {
    clear()
    width.value = content.width
    if (content.shown.length === 0) return
    geometry = new InstancedBufferGeometry()
    geometry.instanceCount = content.shown.length
    geometry.setAttribute('vertex', new BufferAttribute(shape.vertices, 4))
    geometry.setIndex(new BufferAttribute(shape.triangles, 1))
    for (const [name, size, values] of instanceValues(content)) geometry.setAttribute(name, new InstancedBufferAttribute(values, size))
    const mesh = new Mesh(geometry, material)
    mesh.frustumCulled = false
    group.add(mesh)
  }

  function dispose(): void {
    clear()
    material.dispose()
  }

  return { object: group, show, clear, dispose }
}

function instanceValues({ frame, arrows, displacements, shown, colourOf, lift }: ArrowContent) {
  const base = new Float32Array(3 * shown.length)
  const arrow = new Float32Array(3 * shown.length)
  const displacement = new Float32Array(3 * shown.length)
  const colour = new Float32Array(3 * shown.length)
  const presence = new Float32Array(shown.length)
  shown.forEach((i, k) => {
    base.set(frame.centres.subarray(3 * i, 3 * i + 3), 3 * k)
    base[3 * k + 2] = at(base, 3 * k + 2) + lift
    arrow.set(arrows.subarray(3 * i, 3 * i + 3), 3 * k)
    displacement.set(displacements.subarray(3 * i, 3 * i + 3), 3 * k)
    colour.set(colourOf(i), 3 * k)
    presence[k] = at(frame.presence, i)
  })
  return [
    ['base', 3, base],
    ['arrow', 3, arrow],
    ['displacement', 3, displacement],
    ['colour', 3, colour],
    ['presence', 1, presence],
  ] as const
}
