import { fragmentHead, vertexHead } from './shader-parts.ts'

/**
 * A sphere as one quad that faces the eye and just covers the sphere's silhouette. Two programs share this source: `EXACT` meets
 * each pixel's ray with the sphere and writes the depth of the hit; the other draws those below `smallestExact` pixels as shaded
 * dots, because writing depth is what costs on a weak device.
 */
export const sphereVertex = /* glsl */ `${vertexHead}
const float smallestExact = 3.0;
in vec2 corner;
in vec3 centre;
in float radius;
in vec3 colour;
in float presence;
in vec3 displacement;
out vec3 vPoint;
flat out vec3 vCentre;
flat out vec3 vColour;
flat out float vRadius;
flat out float vPresence;

void main() {
  vCentre = (modelViewMatrix * vec4(centre + swing * displacement, 1.0)).xyz;
  vColour = colour;
  vRadius = radius;
  vPresence = presence;
  float pixels = radius * pixelsPerLength(vCentre.z);
#ifdef EXACT
  bool mine = pixels >= smallestExact;
#else
  bool mine = pixels < smallestExact;
#endif
  float square = dot(vCentre, vCentre);
  if (!mine || square <= radius * radius) {
    vPoint = vCentre;
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  // the cone from the eye that touches the sphere is wider at the centre's distance than the sphere itself
  vec3 facing = isOrthographic ? vec3(0.0, 0.0, 1.0) : -vCentre * inversesqrt(square);
  float halfWidth = isOrthographic ? radius : radius * sqrt(square / (square - radius * radius));
  halfWidth *= 1.0 + 1.0 / max(pixels, 0.5);
  vec3 right = normalize(cross(vec3(0.0, 1.0, 0.0), facing));
  vPoint = vCentre + halfWidth * (corner.x * right + corner.y * cross(facing, right));
  gl_Position = projectionMatrix * vec4(vPoint, 1.0);
}
`

export const sphereFragment = /* glsl */ `${fragmentHead}
uniform mat4 projectionMatrix;
uniform float opacity;
uniform float roundness;
uniform float gloss;
uniform vec3 outline;
in vec3 vPoint;
flat in vec3 vCentre;
flat in vec3 vColour;
flat in float vRadius;
flat in float vPresence;

void main() {
  vec3 origin = isOrthographic ? vec3(vPoint.xy, 0.0) : vec3(0.0);
  vec3 direction = isOrthographic ? vec3(0.0, 0.0, -1.0) : normalize(vPoint);
  vec3 toCentre = vCentre - origin;
  float along = dot(direction, toCentre);
  float miss = length(toCentre - along * direction);
  float coverage = clamp((vRadius - miss) / max(fwidth(miss), 1e-6) + 0.5, 0.0, 1.0);
  if (coverage <= 0.0) discard;
  float hit = along - sqrt(max(vRadius * vRadius - miss * miss, 0.0));
  vec3 point = origin + hit * direction;
  vec3 normal = (point - vCentre) / vRadius;
  float rim = miss / vRadius;
  vec3 shape = normalize(mix(-direction, normal, roundness));
  vec3 shaded = lit(vColour, shape, -direction, gloss * roundness);
  shaded = mix(shaded, outline, 0.55 * smoothstep(0.80, 1.0, rim));
  fragment = vec4(cued(shaded, vCentre.z, 1.0), coverage * opacity * vPresence);
#ifdef EXACT
  vec4 clip = projectionMatrix * vec4(point, 1.0);
  gl_FragDepth = 0.5 * clip.z / clip.w + 0.5;
#endif
}
`
