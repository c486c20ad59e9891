import {
  BufferAttribute,
  Color,
  DoubleSide,
  GLSL3,
  Group,
  InstancedBufferGeometry,
  InstancedInterleavedBuffer,
  InterleavedBufferAttribute,
  Mesh,
  RawShaderMaterial,
} from 'three'
import { fragmentHead, setColour, vertexHead, type SharedUniforms } from './shader-parts.ts'
import type { Colour } from './theme-colours.ts'

const vertexShader = /* glsl */ `${vertexHead}
in vec2 corner;
in vec3 start;
in vec3 end;
uniform float thickness;
uniform vec2 cueRange;
out float vZ;
out float vAcross;

void main() {
  vec3 from = (modelViewMatrix * vec4(start, 1.0)).xyz;
  vec3 to = (modelViewMatrix * vec4(end, 1.0)).xyz;
  // a line that passes behind the eye is cut just before it, where its projection still has a direction
  if (!isOrthographic) {
    float near = -0.02 * cueRange.y;
    if (from.z > near && to.z < near) from = mix(from, to, (near - from.z) / (to.z - from.z));
    if (to.z > near && from.z < near) to = mix(to, from, (near - to.z) / (from.z - to.z));
  }
  vec4 a = projectionMatrix * vec4(from, 1.0);
  vec4 b = projectionMatrix * vec4(to, 1.0);
  vec2 way = (b.xy / b.w - a.xy / a.w) * viewport;
  vec2 along = length(way) > 1e-6 ? normalize(way) : vec2(1.0, 0.0);
  vec4 point = corner.x < 0.5 ? a : b;
  float halfWidth = 0.5 * thickness * pixelRatio + 1.0;
  vec2 pixels = halfWidth * corner.y * vec2(-along.y, along.x) + (corner.x - 0.5) * thickness * pixelRatio * along;
  point.xy += 2.0 * pixels / viewport * point.w;
  vZ = corner.x < 0.5 ? from.z : to.z;
  vAcross = corner.y * halfWidth;
  gl_Position = point;
}
`

const fragmentShader = /* glsl */ `${fragmentHead}
uniform vec3 colour;
uniform float thickness;
uniform float pixelRatio;
uniform float depthShare;
in float vZ;
in float vAcross;

void main() {
  float coverage = clamp(0.5 * thickness * pixelRatio - abs(vAcross) + 0.5, 0.0, 1.0);
  if (coverage <= 0.0) discard;
  fragment = vec4(cued(colour, vZ, depthShare), coverage);
}
`

export interface LineOptions {
  /** In pixels of the page. */
  readonly thickness: number
  /** Drawn over everything, whatever lies before it. */
  readonly isOverlay: boolean
}

/** Straight lines a fixed number of pixels wide, with soft edges. */
export function createLineLayer(shared: SharedUniforms, { thickness, isOverlay }: LineOptions = { thickness: 1.25, isOverlay: false }) {
  const colour = { value: new Color() }
  const material = new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader,
    fragmentShader,
    alphaToCoverage: !isOverlay,
    transparent: isOverlay,
    depthTest: !isOverlay,
    depthWrite: !isOverlay,
    side: DoubleSide,
    uniforms: { ...shared, colour, thickness: { value: thickness }, depthShare: { value: isOverlay ? 0 : 1 } },
  })
  const group = new Group()
  let geometry: InstancedBufferGeometry | null = null

  /** @param ends  pairs of end points, [lines, 2, 3] */
  function show(ends: Float32Array, drawnIn: Colour): void {
    setColour(colour, drawnIn)
    clear()
    if (ends.length === 0) return
    geometry = new InstancedBufferGeometry()
    geometry.instanceCount = ends.length / 6
    geometry.setAttribute('corner', new BufferAttribute(Float32Array.of(0, -1, 1, -1, 1, 1, 0, 1), 2))
    geometry.setIndex([0, 1, 2, 0, 2, 3])
    const buffer = new InstancedInterleavedBuffer(ends, 6)
    geometry.setAttribute('start', new InterleavedBufferAttribute(buffer, 3, 0))
    geometry.setAttribute('end', new InterleavedBufferAttribute(buffer, 3, 3))
    const mesh = new Mesh(geometry, material)
    mesh.frustumCulled = false
    mesh.renderOrder = isOverlay ? 2 : 0
    group.add(mesh)
  }

  function clear(): void {
    geometry?.dispose()
    geometry = null
    group.clear()
  }

  function dispose(): void {
    geometry?.dispose()
    material.dispose()
  }

  return { object: group, show, clear, dispose }
}
