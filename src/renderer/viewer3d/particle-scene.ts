import { at } from './at.ts'
import { Scene } from 'three'
import type { ConfigurationValue } from '../../shared/contracts/records.ts'
import { amplitudeColour } from './amplitude-colours.ts'
import { amplitudesOf, largestOf, particlesAbove } from './amplitudes.ts'
import { createArrowLayer } from './arrow-layer.ts'
import { boxEdges } from './box-edges.ts'
import type { DisplayFrame } from './display-frame.ts'
import { createLineLayer } from './line-layer.ts'
import { createRingLayer } from './ring-layer.ts'
import { createSharedUniforms, setColour } from './shader-parts.ts'
import { createSphereLayer } from './sphere-layer.ts'
import { mixColours, speciesColours, type ThemeColours } from './theme-colours.ts'

/** What the picture shows; the frame is that of the configuration. */
export interface Picture {
  readonly configuration: ConfigurationValue
  readonly frame: DisplayFrame
  /** Vectors on the particles, [N, d], any norm. */
  readonly arrows: Float64Array | null
  /** Length of the longest arrow, in mean distances between particles. */
  readonly arrowScale: number
  /** Arrows below this fraction of the longest are left out. */
  readonly arrowThreshold: number
  /** Small and translucent, so that the arrows show. */
  readonly fadeParticles: boolean
  readonly selected: number | null
}

const black = [0, 0, 0] as const
const fadedSize = 0.38
const fadedOpacity = 0.32
// on a dark ground the tokens are dark themselves, and shape comes from the lamp
const darkLight = [0.5, 0.2, 0.8]
const brightLight = [0.56, 0.16, 0.42]

/** The layers of the picture and the uniforms they share; knows no window. */
export function createParticleScene() {
  const shared = createSharedUniforms()
  const scene = new Scene()
  const spheres = createSphereLayer(shared)
  const arrows = createArrowLayer(shared)
  const lines = createLineLayer(shared)
  const ring = createRingLayer(shared)
  scene.add(spheres.object, arrows.object, lines.object, ring.object)
  let drawn: Picture | null = null
  let radii: Float32Array = new Float32Array(0)

  function show(picture: Picture, colours: ThemeColours): void {
    const { frame, configuration, fadeParticles } = picture
    const flat = frame.dimension === 2
    drawn = picture
    setColour(shared.background, colours.surface)
    shared.cueStrength.value = flat ? 0 : fadeParticles ? 0.5 : 0.62
    shared.light.value.fromArray(colours.dark ? darkLight : brightLight)
    shared.roundness.value = flat ? 0.25 : 1
    radii = fadeParticles ? frame.radii.map((radius) => fadedSize * radius) : frame.radii
    const displacements = picture.arrows ? inThreeAxes(picture.arrows, frame) : null
    spheres.show({
      frame,
      radii,
      species: configuration.species,
      colours: speciesColours(colours, configuration.speciesNames.length),
      displacements: displacements?.map((value) => value * frame.spacing) ?? null,
      opacity: fadeParticles ? fadedOpacity : 1,
      outline: mixColours(colours.particles[1], black, colours.dark ? 0.6 : 0.42),
      gloss: colours.dark ? 0.1 : 0.16,
    })
    lines.show(boxEdges(frame.cell), colours.line)
    showArrows(picture, colours, displacements)
    select(picture.selected, colours)
  }

  function showArrows(picture: Picture, colours: ThemeColours, displacements: Float32Array | null): void {
    const { frame } = picture
    if (!picture.arrows || !displacements) {
      arrows.clear()
      return
    }
    const amplitudes = amplitudesOf(picture.arrows, frame.dimension)
    const largest = largestOf(amplitudes)
    arrows.show({
      frame,
      arrows: displacements.map((value) => value * picture.arrowScale * frame.spacing),
      displacements: displacements.map((value) => value * frame.spacing),
      shown: particlesAbove(amplitudes, picture.arrowThreshold),
      colourOf: (i) => amplitudeColour(at(amplitudes, i) / largest, colours.dark),
      width: 0.085 * frame.spacing,
      lift: frame.dimension === 2 ? 2 * Math.max(...radii) : 0,
    })
  }

  function select(selected: number | null, colours: ThemeColours): void {
    const [x, y, z] = selected === null ? [] : (drawn?.frame.centres.subarray(3 * selected, 3 * selected + 3) ?? [])
    if (selected === null || x === undefined || y === undefined || z === undefined) ring.hide()
    else ring.show([x, y, z], at(radii, selected), colours.mark)
  }

  function dispose(): void {
    for (const layer of [spheres, arrows, lines, ring]) layer.dispose()
  }

  return { scene, shared, show, select, arrange: spheres.arrange, drawnRadii: () => radii, dispose }
}

/** The field on the three drawn axes, scaled so that the longest vector has length 1. */
function inThreeAxes(field: Float64Array, frame: DisplayFrame): Float32Array {
  const { dimension, particles } = frame
  const largest = largestOf(amplitudesOf(field, dimension)) || 1
  const drawn = new Float32Array(3 * particles)
  for (let i = 0; i < particles; i++) {
    for (let a = 0; a < Math.min(3, dimension); a++) drawn[3 * i + a] = at(field, i * dimension + a) / largest
  }
  return drawn
}
