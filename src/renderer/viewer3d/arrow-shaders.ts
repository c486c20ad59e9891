import { particleReader } from './particle-textures.ts'
import { fragmentHead, vertexHead } from './shader-parts.ts'

/**
 * An arrow's vertex from its station: shaft and head keep their proportions on short arrows, and a fixed width on long ones, so
 * that length alone carries the amplitude. Stations and sides are those of arrow-geometry.
 */
export const arrowVertex = /* glsl */ `${vertexHead}${particleReader}
uniform float width;
/** Length of the longest arrow. */
uniform float scale;
/** Towards the eye, for planes whose discs would hide the arrows. */
uniform float lift;
in vec4 vertex;
in uint particle;
/** Over the longest. */
in vec3 way;
in vec3 colour;
out vec3 vNormal;
out vec3 vPoint;
flat out vec3 vColour;
flat out float vPresence;

void main() {
  vec3 centre = texelFetch(places, texelOf(particle), 0).xyz;
  vColour = colour;
  vPresence = texelFetch(shades, texelOf(particle), 0).a;
  if (!isInSlab(centre)) {
    vNormal = vec3(0.0, 0.0, 1.0);
    vPoint = centre;
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  vec3 base = centre + swing * texelFetch(ways, texelOf(particle), 0).xyz + vec3(0.0, 0.0, lift);
  vec3 arrow = scale * way;
  float size = length(arrow);
  vec3 axis = arrow / max(size, 1e-20);
  float shaft = min(width, 0.09 * size);
  float brim = 2.3 * shaft;
  float head = 5.4 * shaft;
  float radius = vertex.z < 1.5 ? shaft : vertex.z < 2.5 ? brim : 0.0;
  float along = vertex.z < 0.5 ? 0.0 : vertex.z < 2.5 ? size - head : size;
  vec3 side = normalize(abs(axis.z) < 0.9 ? cross(axis, vec3(0.0, 0.0, 1.0)) : cross(axis, vec3(1.0, 0.0, 0.0)));
  vec3 outward = vertex.x * side + vertex.y * cross(axis, side);
  vec3 normal = vertex.w < 0.5 ? outward : vertex.w < 1.5 ? -axis : normalize(outward * head + axis * brim);
  vec3 point = base + along * axis + radius * outward;
  vec4 seen = modelViewMatrix * vec4(point, 1.0);
  vNormal = mat3(modelViewMatrix) * normal;
  vPoint = seen.xyz;
  gl_Position = projectionMatrix * seen;
}
`

export const arrowFragment = /* glsl */ `${fragmentHead}
in vec3 vNormal;
in vec3 vPoint;
flat in vec3 vColour;
flat in float vPresence;

void main() {
  vec3 toEye = isOrthographic ? vec3(0.0, 0.0, 1.0) : -normalize(vPoint);
  vec3 normal = normalize(vNormal);
  vec3 shaded = lit(vColour, normal, toEye, 0.10);
  shaded *= mix(0.72, 1.0, smoothstep(0.0, 0.45, dot(normal, toEye)));
  fragment = vec4(mix(background, cued(shaded, vPoint.z, 0.7), vPresence), 1.0);
}
`
