/** A slab of the picture: only particles and arrows whose particle lies in it are drawn. */
export interface Slice {
  /** Which way the slab is thin: along a drawn axis of the box, or along the line of sight. */
  readonly axis: 'x' | 'y' | 'z' | 'view'
  /** Where its middle lies, from the middle of the picture, in the configuration's unit of length. */
  readonly position: number
  /** In the configuration's unit of length. */
  readonly thickness: number
}

/** How values become colours: `auto` takes viridis, and the diverging map for data of both signs. */
export type ColourMapName = 'auto' | 'viridis' | 'cividis' | 'magma' | 'diverging'

export type Projection = 'perspective' | 'orthographic'

/** What a click does: choose a particle, or take it into a measurement. */
export type ViewTool = 'pick' | 'measure'

export type ValueRange = readonly [lowest: number, highest: number]

/** A picture for paper or slides. */
export interface PictureOptions {
  readonly widthMillimetres: number
  readonly heightMillimetres: number
  readonly dotsPerInch: number
  readonly hasScaleBar: boolean
  readonly hasBox: boolean
  readonly hasColourBar: boolean
  readonly background: 'theme' | 'white' | 'transparent'
}

/** What a particle view offers beside its props; the type of a template ref to it. */
export interface ParticleViewHandle {
  /** The picture as PNG, as large as on screen. */
  snapshot(): Promise<Blob>
  /** The picture as PNG in print size; the file says its dots per inch. */
  picture(options: PictureOptions): Promise<Blob>
  /** Shows the whole box again. */
  reset(): void
  /** Looks along an axis of the picture, at its middle. */
  lookAlong(axis: 'x' | 'y' | 'z'): void
}
