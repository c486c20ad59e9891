import { DataTexture, FloatType, RGBAFormat, UnsignedByteType, type IUniform } from 'three'
import { at } from './at.ts'
import type { DisplayFrame } from './display-frame.ts'

/** Texels in a row; a power of two, because the shader takes it by bits. */
const rowLength = 1024

/** What is known of each particle, on the device; drawing lists hold numbers of particles only. */
export interface ParticleUniforms extends Record<string, IUniform> {
  /** x, y, z, radius. */
  readonly places: IUniform<DataTexture>
  /** Red, green, blue, presence. */
  readonly shades: IUniform<DataTexture>
  /** Displacement, x, y, z. */
  readonly ways: IUniform<DataTexture>
}

/** How the shaders read a particle's texels. */
export const particleReader = /* glsl */ `
uniform highp sampler2D places;
uniform lowp sampler2D shades;
uniform highp sampler2D ways;
ivec2 texelOf(uint particle) {
  return ivec2(int(particle & 1023u), int(particle >> 10));
}
`

export function createParticleTextures() {
  const uniforms: ParticleUniforms = {
    places: { value: floatTexture(new Float32Array(4 * rowLength)) },
    shades: { value: byteTexture(new Uint8Array(4 * rowLength)) },
    ways: { value: floatTexture(new Float32Array(4 * rowLength)) },
  }

  function place({ centres, radii, particles }: DisplayFrame): void {
    const values = new Float32Array(4 * padded(particles))
    for (let i = 0; i < particles; i++) {
      for (let a = 0; a < 3; a++) values[4 * i + a] = at(centres, 3 * i + a)
      values[4 * i + 3] = at(radii, i)
    }
    replace(uniforms.places, values, floatTexture)
  }

  /** @param shades  [N, 4], whose fourth is put in by the presence */
  function paint(shades: Uint8Array, presence: Float32Array): void {
    const values = new Uint8Array(4 * padded(presence.length))
    values.set(shades)
    for (let i = 0; i < presence.length; i++) values[4 * i + 3] = Math.round(255 * at(presence, i))
    replace(uniforms.shades, values, byteTexture)
  }

  /** @param displacements  [N, 3], or null where nothing moves */
  function move(displacements: Float32Array | null, particles: number): void {
    const values = new Float32Array(4 * padded(particles))
    if (displacements) {
      for (let i = 0; i < particles; i++) for (let a = 0; a < 3; a++) values[4 * i + a] = at(displacements, 3 * i + a)
    }
    replace(uniforms.ways, values, floatTexture)
  }

  function dispose(): void {
    for (const { value } of [uniforms.places, uniforms.shades, uniforms.ways]) value.dispose()
  }

  return { uniforms, place, paint, move, dispose }
}

function padded(particles: number): number {
  return rowLength * Math.max(1, Math.ceil(particles / rowLength))
}

/** Fills the texture anew, or makes another where the size does not fit. */
function replace<T extends Float32Array | Uint8Array>(uniform: IUniform<DataTexture>, values: T, make: (values: T) => DataTexture): void {
  const held = uniform.value.image.data as Float32Array | Uint8Array | null
  if (held?.length === values.length) {
    held.set(values)
    uniform.value.needsUpdate = true
    return
  }
  uniform.value.dispose()
  uniform.value = make(values)
}

function floatTexture(values: Float32Array): DataTexture {
  const texture = new DataTexture(values, rowLength, values.length / (4 * rowLength), RGBAFormat, FloatType)
  texture.needsUpdate = true
  return texture
}

function byteTexture(values: Uint8Array): DataTexture {
  const texture = new DataTexture(values, rowLength, values.length / (4 * rowLength), RGBAFormat, UnsignedByteType)
  texture.needsUpdate = true
  return texture
}
