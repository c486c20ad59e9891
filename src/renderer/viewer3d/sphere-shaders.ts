import { particleReader } from './particle-textures.ts'
import { fragmentHead, vertexHead } from './shader-parts.ts'

/**
 * A sphere as one quad that faces the eye and just covers the sphere's silhouette. Two programs share this source: `EXACT` meets
 * each pixel's ray with the sphere and writes the depth of the hit; the other draws those below `smallestExact` pixels as shaded
 * dots, because writing depth is what costs on a weak device. `packed` holds the particle and which image of it, as periodic-copies does.
 */
export const sphereVertex = /* glsl */ `${vertexHead}${particleReader}
const float smallestExact = 3.0;
in vec2 corner;
in uint packed;
uniform float size;
uniform vec3 shifts[27];
uniform mat3 toFractions;
/** Of images at the face of the box, and how far from it, in boxes, nothing is left. */
uniform vec2 imageFade;
out vec3 vPoint;
flat out vec3 vCentre;
flat out vec3 vColour;
flat out float vRadius;
flat out float vPresence;

void main() {
  uint particle = packed & 0xffffffu;
  int image = int(packed >> 24);
  vec4 place = texelFetch(places, texelOf(particle), 0);
  vec4 shade = texelFetch(shades, texelOf(particle), 0);
  vec3 centre = place.xyz + swing * texelFetch(ways, texelOf(particle), 0).xyz + shifts[image];
  float radius = place.w * size;
  vCentre = (modelViewMatrix * vec4(centre, 1.0)).xyz;
  vColour = shade.rgb;
  vRadius = radius;
  vPresence = shade.a;
  if (image != 13) {
    vec3 fraction = abs(toFractions * centre);
    float outside = max(max(fraction.x, fraction.y), fraction.z) - 0.5;
    vPresence *= imageFade.x * (1.0 - clamp(outside / imageFade.y, 0.0, 1.0));
  }
  float pixels = radius * pixelsPerLength(vCentre.z);
#ifdef EXACT
  bool mine = pixels >= smallestExact;
#else
  bool mine = pixels < smallestExact;
#endif
  float square = dot(vCentre, vCentre);
  if (!mine || !isInSlab(centre) || vPresence < 0.004 || (!isOrthographic && square <= radius * radius)) {
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
uniform float rimDarkness;
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
  float pixel = max(fwidth(miss), 1e-6);
  float coverage = clamp((vRadius - miss) / pixel + 0.5, 0.0, 1.0);
  if (coverage <= 0.0) discard;
  float hit = along - sqrt(max(vRadius * vRadius - miss * miss, 0.0));
  vec3 point = origin + hit * direction;
  vec3 normal = (point - vCentre) / vRadius;
  vec3 shape = normalize(mix(-direction, normal, roundness));
  vec3 shaded = lit(vColour, shape, -direction, gloss * roundness);
  // an outline in the particle's own darker colour, between one and two pixels and never more than a fifth of the radius
  float width = clamp(1.6 * pixel, 0.05 * vRadius, 0.2 * vRadius);
  float rim = smoothstep(vRadius - 1.7 * width, vRadius - 0.3 * width, miss);
  shaded *= 1.0 - rimDarkness * rim;
  fragment = vec4(cued(shaded, vCentre.z, 1.0), coverage * opacity * vPresence);
#ifdef EXACT
  vec4 clip = projectionMatrix * vec4(point, 1.0);
  gl_FragDepth = 0.5 * clip.z / clip.w + 0.5;
#endif
}
`
