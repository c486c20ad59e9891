import { Scene, type Camera } from 'three'
import { createArrowLayer, type DrawnArrows } from './arrow-layer.ts'
import { at } from './at.ts'
import { boxEdges } from './box-edges.ts'
import type { DisplayFrame } from './display-frame.ts'
import { createLineLayer } from './line-layer.ts'
import type { MeasurementLines } from './measurements.ts'
import { createParticleTextures } from './particle-textures.ts'
import { fractionsIn, imageShifts, inverseCell, nextImages, ownImage, imageBits } from './periodic-copies.ts'
import { createRingLayer } from './ring-layer.ts'
import { createSharedUniforms, setColour } from './shader-parts.ts'
import { cutOutline, isInSlab, slabOf, type Slab, type Vector3D } from './slice.ts'
import { createSphereLayer } from './sphere-layer.ts'
import type { ThemeColours } from './theme-colours.ts'
import type { Slice } from './view-options.ts'

/** What the picture shows. Parts that are the same object as before are not sent to the device again. */
export interface Picture {
  readonly frame: DisplayFrame
  readonly colours: ThemeColours
  /** [N, 4] colours of particles. */
  readonly shades: Uint8Array
  readonly arrows: DrawnArrows | null
  /** [N, 3], what swings; null where nothing moves. */
  readonly displacements: Float32Array | null
  /** Length of the longest arrow, in mean distances between particles. */
  readonly arrowScale: number
  /** Small and translucent, so that the arrows show. */
  readonly fadeParticles: boolean
  readonly sizeFactor: number
  readonly hasBox: boolean
  readonly images: 0 | 1
  readonly slice: Slice | null
  readonly measurements: readonly MeasurementLines[]
  readonly selected: number | null
}

const fadedSize = 0.38
const fadedOpacity = 0.32
// on a dark ground colours are lighter than their surroundings, and shape comes from the lamp
const darkLight = [0.46, 0.2, 0.62]
const brightLight = [0.58, 0.18, 0.4]

/** The layers of the picture and the uniforms they share; knows no window. */
export function createParticleScene() {
  const shared = createSharedUniforms()
  const scene = new Scene()
  const particles = createParticleTextures()
  const spheres = createSphereLayer(shared, particles.uniforms)
  const copies = createSphereLayer(shared, particles.uniforms)
  const arrows = createArrowLayer(shared, particles.uniforms)
  const box = createLineLayer(shared)
  const cut = createLineLayer(shared, { thickness: 1.25, isOverlay: false })
  const measures = createLineLayer(shared, { thickness: 2.5, isOverlay: true })
  const ring = createRingLayer(shared)
  const layers = [spheres, copies, arrows, box, cut, measures, ring]
  scene.add(...layers.map((layer) => layer.object))
  let drawn: Picture | null = null
  let slab: Slab | null = null
  let cutFor: readonly [Slab | null, Float64Array] | null = null

  function show(picture: Picture): void {
    const last = drawn
    drawn = picture
    const { frame, colours } = picture
    const changed = (...parts: (keyof Picture)[]) => !last || parts.some((part) => last[part] !== picture[part])
    if (changed('frame')) particles.place(frame)
    if (changed('frame', 'shades')) particles.paint(picture.shades, frame.presence)
    if (changed('frame', 'displacements')) particles.move(picture.displacements, frame.particles)
    if (changed('frame')) spheres.draw(listOf(frame, ownList(frame.particles)))
    if (changed('frame', 'images')) {
      if (picture.images === 0) copies.clear()
      else copies.draw(listOf(frame, nextImages(fractionsIn(frame.cell, frame.centres), frame.dimension === 2)))
    }
    if (changed('frame', 'hasBox', 'colours')) {
      if (picture.hasBox) box.show(lifted(boxEdges(frame.cell), frame), colours.line)
      else box.clear()
    }
    if (changed('arrows', 'frame')) {
      if (picture.arrows) arrows.draw(picture.arrows)
      else arrows.clear()
    }
    if (changed('measurements', 'colours')) {
      measures.show(Float32Array.from(picture.measurements.flatMap((lines) => [...lines.ends])), colours.mark)
    }
    look(picture)
    cutFor = null
  }

  function look({ frame, colours, fadeParticles, arrowScale }: Picture): void {
    const isFlat = frame.dimension === 2
    setColour(shared.background, colours.surface)
    shared.cueStrength.value = isFlat ? 0 : fadeParticles ? 0.5 : 0.58
    shared.light.value.fromArray(colours.dark ? darkLight : brightLight)
    shared.roundness.value = isFlat ? 0.25 : 1
    const gloss = colours.dark ? 0.14 : 0.2
    const rimDarkness = colours.dark ? 0.5 : 0.38
    const size = scaleOfRadii()
    const opacity = fadeParticles ? fadedOpacity : 1
    spheres.look({ size, opacity, gloss, rimDarkness, isTranslucent: fadeParticles || frame.dimension > 3 })
    copies.look({ size, opacity, gloss: 0.5 * gloss, rimDarkness: 0.3 * rimDarkness, isTranslucent: true })
    const largest = frame.radii.reduce((most, radius) => Math.max(most, radius), 0)
    arrows.look({ scale: arrowScale * frame.spacing, width: 0.085 * frame.spacing, lift: isFlat ? 2 * size * largest : 0 })
  }

  /** Before each frame: what depends on the way of looking. */
  function arrange(camera: Camera): void {
    if (!drawn) return
    const m = camera.matrixWorld.elements
    const toEye: Vector3D = [at(m, 8), at(m, 9), at(m, 10)]
    slab = drawn.slice ? slabOf(drawn.slice, toEye) : null
    shared.slabNormal.value.fromArray(slab?.normal ?? [0, 0, 0])
    shared.slabRange.value.set(slab?.low ?? -1, slab?.high ?? 1)
    showCut(drawn)
    showRing(drawn)
    spheres.arrange(camera)
    copies.arrange(camera)
  }

  function showCut({ frame, slice, colours, hasBox }: Picture): void {
    // along the line of sight the planes lie in the picture and have no outline to see
    const seen = slice && slice.axis !== 'view' && frame.dimension > 2 && hasBox ? slab : null
    if (cutFor?.[1] === frame.cell && sameSlab(cutFor[0], seen)) return
    cutFor = [seen, frame.cell]
    if (!seen) {
      cut.clear()
      return
    }
    const edges = boxEdges(frame.cell)
    const outline = [seen.low, seen.high].flatMap((offset) => [...cutOutline(edges, seen.normal, offset)])
    cut.show(Float32Array.from(outline), colours.accent)
  }

  function showRing({ selected, frame, colours }: Picture): void {
    const [x, y, z] = selected === null ? [] : frame.centres.subarray(3 * selected, 3 * selected + 3)
    if (selected === null || x === undefined || y === undefined || z === undefined || !isShown(selected)) ring.hide()
    else ring.show([x, y, z], scaleOfRadii() * at(frame.radii, selected), colours.mark)
  }

  /** Whether the slice leaves a particle in the picture. */
  function isShown(particle: number): boolean {
    if (!slab || !drawn) return true
    const { centres } = drawn.frame
    return isInSlab(slab, at(centres, 3 * particle), at(centres, 3 * particle + 1), at(centres, 3 * particle + 2))
  }

  function scaleOfRadii(): number {
    return drawn ? drawn.sizeFactor * (drawn.fadeParticles ? fadedSize : 1) : 1
  }

  function dispose(): void {
    for (const layer of layers) layer.dispose()
    particles.dispose()
  }

  return { scene, shared, show, arrange, isShown, scaleOfRadii, dispose }
}

/** In a plane the box lies over the particles, whose discs would hide it. */
function lifted(edges: Float32Array, { dimension, radii }: DisplayFrame): Float32Array {
  if (dimension > 2) return edges
  const height = 2 * radii.reduce((most, radius) => Math.max(most, radius), 0)
  return edges.map((value, k) => (k % 3 === 2 ? height : value))
}

function listOf(frame: DisplayFrame, packed: Uint32Array) {
  const { centres, cell, dimension } = frame
  // a matrix of the shader stands column by column, as places in rows times the inverse ask for
  return { packed, centres, shifts: imageShifts(cell), toFractions: inverseCell(cell), isFlat: dimension === 2 }
}

function ownList(particles: number): Uint32Array {
  return Uint32Array.from({ length: particles }, (_, i) => i + ownImage * 2 ** imageBits)
}

function sameSlab(one: Slab | null, other: Slab | null): boolean {
  return one === other || (one?.low === other?.low && one?.high === other?.high && one?.normal === other?.normal)
}
