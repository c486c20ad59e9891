import { computed, type Ref } from 'vue'
import { shownArrows } from './arrow-fields.ts'
import { at } from './at.ts'
import { colourScaleOf, type ColourScale } from './colour-range.ts'
import { displayFrame } from './display-frame.ts'
import { displacementsOf, drawnArrows } from './drawn-arrows.ts'
import { linesOf } from './measurements.ts'
import { speciesPalette } from './palette.ts'
import type { Picture } from './particle-scene.ts'
import { shadesOfSpecies, shadesOfValues } from './particle-shades.ts'
import type { ColourBarContent } from './picture-overlay.ts'
import { mixColours, speciesColours, type ThemeColours } from './theme-colours.ts'
import type { ParticleViewProps } from './view-props.ts'

/** Props with their defaults filled in. */
export type FilledProps = Required<ParticleViewProps>

/** From props to what is drawn: each part is worked out only when what it depends on has changed. */
export function useParticlePicture(props: Readonly<FilledProps>, colours: Ref<ThemeColours | null>) {
  const frame = computed(() => {
    const { configuration, centre, isWrapped, axes, fadesFourth } = props
    return configuration ? displayFrame(configuration, centre, { isWrapped, axes, fadesFourth }) : null
  })

  // a field of another sample may still be there while the next one is on its way
  const scalars = computed(() => (props.scalars?.length === props.configuration?.particles ? props.scalars : null))
  const scalarScale = computed(() => (scalars.value ? colourScaleOf(scalars.value, props.colourMap, props.scalarRange) : null))

  const shades = computed(() => {
    const { configuration } = props
    return configuration && colours.value ? paint(colours.value) : null
  })

  /** @returns [N, 4], for a theme that need not be the window's */
  function paint(theme: ThemeColours): Uint8Array {
    const { configuration, fadeParticles } = props
    if (!configuration) return new Uint8Array(0)
    if (scalars.value && scalarScale.value)
      return shadesOfValues(scalars.value, scalarScale.value, theme.dark, mixColours(theme.surface, theme.ink, 0.3))
    const kinds = configuration.speciesNames.length
    return shadesOfSpecies(configuration.species, fadeParticles ? speciesColours(theme, kinds) : speciesPalette(kinds, theme.dark))
  }

  const directions = computed(() => {
    const { configuration, arrows } = props
    return configuration && arrows?.length === configuration.particles * configuration.dimension ? arrows : null
  })
  const shown = computed(() => {
    const { configuration, arrowLengths, arrowThreshold, arrowTop, arrowMost } = props
    if (!configuration || !directions.value) return null
    const lengths = arrowLengths?.length === configuration.particles ? arrowLengths : null
    const fields = { directions: directions.value, dimension: configuration.dimension, lengths }
    return shownArrows(fields, { threshold: arrowThreshold, top: arrowTop, most: arrowMost })
  })
  /** What colours the arrows [N], and how. */
  const arrowShades = computed(() => {
    const arrows = shown.value
    if (!arrows) return null
    const given = props.arrowColours
    if (given?.length !== arrows.lengths.length) {
      const values = arrows.lengths.map((length) => length / (arrows.longest || 1))
      return { values, scale: { map: 'magma', range: [0, 1] } satisfies ColourScale }
    }
    const drawn = Float64Array.from(arrows.particles, (particle) => at(given, particle))
    const scale = colourScaleOf(drawn, props.arrowColourMap, props.arrowColourRange)
    // beside particles in viridis, arrows take another map
    return {
      values: given,
      scale: props.arrowColourMap === 'auto' && scale.map === 'viridis' ? { ...scale, map: 'magma' as const } : scale,
    }
  })
  const drawn = computed(() => (colours.value ? drawArrows(colours.value.dark) : null))

  function drawArrows(dark: boolean) {
    if (!directions.value || !shown.value || !arrowShades.value || !frame.value) return null
    return drawnArrows(directions.value, shown.value, arrowShades.value.values, arrowShades.value.scale, frame.value, dark)
  }

  const displacements = computed(() => (directions.value && frame.value ? displacementsOf(directions.value, frame.value) : null))
  const measurements = computed(() => {
    const { configuration, measured } = props
    const placed = frame.value
    if (!configuration || !placed) return []
    return measured.flatMap((particles) => linesOf(configuration, placed, particles) ?? [])
  })

  const picture = computed<Picture | null>(() => {
    if (!frame.value || !shades.value || !colours.value) return null
    const { arrowScale, fadeParticles, sizeFactor, hasBox, images, slice, selected } = props
    const own = { arrowScale, fadeParticles, sizeFactor, hasBox, images, slice }
    return {
      ...own,
      frame: frame.value,
      colours: colours.value,
      shades: shades.value,
      arrows: drawn.value,
      displacements: displacements.value,
      measurements: measurements.value,
      selected: selected !== null && selected < frame.value.particles ? selected : null,
    }
  })

  const particleBar = computed<ColourBarContent | null>(() =>
    scalarScale.value ? { title: props.scalarTitle || 'Value', unit: props.scalarUnit, scale: scalarScale.value } : null,
  )
  const arrowBar = computed<ColourBarContent | null>(() => {
    if (!arrowShades.value || !shown.value || shown.value.longest === 0) return null
    const isGiven = arrowShades.value.values === props.arrowColours
    const title = props.arrowColourTitle || (isGiven ? 'Colour of arrows' : props.arrowLengths ? 'Length / longest' : '|ψ| / max')
    return { title, unit: isGiven ? props.arrowColourUnit : '1', scale: arrowShades.value.scale }
  })

  /** The parts of the picture that hang on the theme, in another one. */
  const inTheme = (theme: ThemeColours): Partial<Picture> => ({ colours: theme, shades: paint(theme), arrows: drawArrows(theme.dark) })

  return {
    picture,
    shown,
    particleBar,
    arrowBar,
    arrowsAreLengths: computed(() => arrowShades.value?.values !== props.arrowColours),
    inTheme,
  }
}
