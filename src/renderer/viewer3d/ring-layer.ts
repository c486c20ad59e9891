import { BufferAttribute, BufferGeometry, Color, GLSL3, Mesh, RawShaderMaterial, Vector3 } from 'three'
import { fragmentHead, setColour, vertexHead, type SharedUniforms } from './shader-parts.ts'
import type { Colour } from './theme-colours.ts'

const vertexShader = /* glsl */ `${vertexHead}
in vec2 corner;
uniform vec3 centre;
uniform float radius;
out vec2 vOffset;
flat out float vPixels;

void main() {
  vec4 seen = modelViewMatrix * vec4(centre, 1.0);
  vPixels = max(radius * pixelsPerLength(seen.z), 3.0 * pixelRatio) + 3.0 * pixelRatio;
  vOffset = corner * (vPixels + 3.0 * pixelRatio);
  gl_Position = projectionMatrix * seen;
  gl_Position.xy += 2.0 * vOffset / viewport * gl_Position.w;
}
`

const fragmentShader = /* glsl */ `${fragmentHead}
uniform vec3 colour;
uniform float pixelRatio;
in vec2 vOffset;
flat in float vPixels;

void main() {
  float away = abs(length(vOffset) - vPixels);
  float ring = clamp(pixelRatio - away + 0.5, 0.0, 1.0);
  float halo = clamp(2.25 * pixelRatio - away + 0.5, 0.0, 1.0);
  if (halo <= 0.0) discard;
  fragment = vec4(mix(background, colour, ring), halo);
}
`

/** A ring around the selected particle, over everything, with a rim of the ground so that it shows on any colour. */
export function createRingLayer(shared: SharedUniforms) {
  const own = { colour: { value: new Color() }, centre: { value: new Vector3() }, radius: { value: 1 } }
  const geometry = new BufferGeometry()
  geometry.setAttribute('corner', new BufferAttribute(Float32Array.of(-1, -1, 1, -1, 1, 1, -1, 1), 2))
  geometry.setIndex([0, 1, 2, 0, 2, 3])
  const material = new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader,
    fragmentShader,
    transparent: true,
    depthTest: false,
    depthWrite: false,
    uniforms: { ...shared, ...own },
  })
  const mesh = new Mesh(geometry, material)
  mesh.frustumCulled = false
  mesh.renderOrder = 2
  mesh.visible = false

  function show(centre: readonly [number, number, number], radius: number, colour: Colour): void {
    own.centre.value.set(...centre)
    own.radius.value = radius
    setColour(own.colour, colour)
    mesh.visible = true
  }

  function hide(): void {
    mesh.visible = false
  }

  function dispose(): void {
    geometry.dispose()
    material.dispose()
  }

  return { object: mesh, show, hide, dispose }
}
