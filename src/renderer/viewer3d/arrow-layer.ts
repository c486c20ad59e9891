import { BufferAttribute, GLSL3, Group, InstancedBufferAttribute, InstancedBufferGeometry, Mesh, RawShaderMaterial } from 'three'
import { arrowGeometry } from './arrow-geometry.ts'
import { arrowFragment, arrowVertex } from './arrow-shaders.ts'
import type { ParticleUniforms } from './particle-textures.ts'
import type { SharedUniforms } from './shader-parts.ts'

/** The arrows that are drawn. */
export interface DrawnArrows {
  /** [arrows] particles that carry them. */
  readonly particles: Int32Array
  /** [arrows, 3], over the longest of all. */
  readonly ways: Float32Array
  /** [arrows, 3], each channel 0 … 1. */
  readonly colours: Float32Array
}

export interface ArrowLook {
  /** Length of the longest arrow, in the configuration's unit. */
  readonly scale: number
  /** Radius of the shaft of a long arrow. */
  readonly width: number
  /** Lifts arrows towards the eye, for planes whose discs would hide them. */
  readonly lift: number
}

/** Arrows from the particles, shaded, in one draw. */
export function createArrowLayer(shared: SharedUniforms, particles: ParticleUniforms) {
  const shape = arrowGeometry(12)
  const own = { width: { value: 0.1 }, scale: { value: 1 }, lift: { value: 0 } }
  const material = new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: arrowVertex,
    fragmentShader: arrowFragment,
    uniforms: { ...shared, ...particles, ...own },
  })
  const group = new Group()
  let geometry: InstancedBufferGeometry | null = null

  function clear(): void {
    geometry?.dispose()
    geometry = null
    group.clear()
  }

  function draw(arrows: DrawnArrows): void {
    clear()
    if (arrows.particles.length === 0) return
    geometry = new InstancedBufferGeometry()
    geometry.instanceCount = arrows.particles.length
    geometry.setAttribute('vertex', new BufferAttribute(shape.vertices, 4))
    geometry.setIndex(new BufferAttribute(shape.triangles, 1))
    geometry.setAttribute('particle', new InstancedBufferAttribute(Uint32Array.from(arrows.particles), 1))
    geometry.setAttribute('way', new InstancedBufferAttribute(arrows.ways, 3))
    geometry.setAttribute('colour', new InstancedBufferAttribute(arrows.colours, 3))
    const mesh = new Mesh(geometry, material)
    mesh.frustumCulled = false
    group.add(mesh)
  }

  function look({ scale, width, lift }: ArrowLook): void {
    own.scale.value = scale
    own.width.value = width
    own.lift.value = lift
  }

  function dispose(): void {
    clear()
    material.dispose()
  }

  return { object: group, draw, look, clear, dispose }
}
