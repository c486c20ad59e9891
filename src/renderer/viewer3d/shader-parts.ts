import { Color, Vector2, Vector3, type IUniform } from 'three'
import type { Colour } from './theme-colours.ts'

/** Uniforms that every layer shares, so that the view sets them once a frame. */
export interface SharedUniforms extends Record<string, IUniform> {
  readonly background: IUniform<Color>
  /** Distances from the camera between which things fade into the background. */
  readonly cueRange: IUniform<Vector2>
  /** How much of the background shows at the far end, 0 … 1. */
  readonly cueStrength: IUniform<number>
  /** Drawing buffer, in device pixels. */
  readonly viewport: IUniform<Vector2>
  readonly pixelRatio: IUniform<number>
  /** Displacements are drawn multiplied by this; 0 is the configuration itself. */
  readonly swing: IUniform<number>
  /** Light from everywhere, from above, and from the lamp. */
  readonly light: IUniform<Vector3>
  /** 1 for balls, towards 0 for flat discs. */
  readonly roundness: IUniform<number>
  /** Only what lies between `slabRange` along `slabNormal` is drawn; a normal of 0 draws all. */
  readonly slabNormal: IUniform<Vector3>
  readonly slabRange: IUniform<Vector2>
}

export function createSharedUniforms(): SharedUniforms {
  return {
    background: { value: new Color() },
    cueRange: { value: new Vector2(0, 1) },
    cueStrength: { value: 0 },
    viewport: { value: new Vector2(1, 1) },
    pixelRatio: { value: 1 },
    swing: { value: 0 },
    light: { value: new Vector3(0.5, 0.2, 0.5) },
    roundness: { value: 1 },
    slabNormal: { value: new Vector3(0, 0, 0) },
    slabRange: { value: new Vector2(-1, 1) },
  }
}

/** Hands a colour of the screen to a shader as it is: nothing here converts between colour spaces. */
export function setColour(uniform: IUniform<Color>, [red, green, blue]: Colour): void {
  uniform.value.r = red
  uniform.value.g = green
  uniform.value.b = blue
}

export const vertexHead = /* glsl */ `
precision highp float;
uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
uniform bool isOrthographic;
uniform vec2 viewport;
uniform float pixelRatio;
uniform float swing;
uniform vec3 slabNormal;
uniform vec2 slabRange;

bool isInSlab(vec3 point) {
  float along = dot(point, slabNormal);
  return along >= slabRange.x && along <= slabRange.y;
}

/** Device pixels that one unit of length takes at this depth. */
float pixelsPerLength(float z) {
  return 0.5 * viewport.y * projectionMatrix[1][1] / (isOrthographic ? 1.0 : max(-z, 1e-6));
}
`

export const fragmentHead = /* glsl */ `
precision highp float;
uniform bool isOrthographic;
uniform vec3 background;
uniform vec2 cueRange;
uniform float cueStrength;
uniform vec3 light;
out vec4 fragment;

vec3 cued(vec3 colour, float z, float share) {
  float depth = clamp((-z - cueRange.x) / (cueRange.y - cueRange.x), 0.0, 1.0);
  return mix(colour, background, share * cueStrength * depth);
}

/** A key light over the left shoulder, a sky above and a little light from below; highlights stay small. */
vec3 lit(vec3 colour, vec3 normal, vec3 toEye, float gloss) {
  vec3 key = normalize(vec3(-0.42, 0.68, 0.60));
  float direct = max(dot(normal, key), 0.0);
  float sky = 0.5 + 0.5 * normal.y;
  float highlight = pow(max(dot(normal, normalize(key + toEye)), 0.0), 48.0);
  return colour * (light.x + light.y * sky + light.z * direct) + gloss * highlight;
}
`
