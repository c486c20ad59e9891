import { ColorManagement, PerspectiveCamera, Vector3, WebGLRenderer } from 'three'
import { at } from './at.ts'
import type { CameraLink } from './camera-link.ts'
import { createCameraRig, type CameraRig, type ViewCamera } from './camera-rig.ts'
import { countView } from './open-views.ts'
import { createParticleScene, type Picture } from './particle-scene.ts'
import { particleOnRay } from './pick-particle.ts'
import { createPointing } from './pointing.ts'
import { renderPicture, type PictureSize } from './render-picture.ts'
import { createSmoothOutput } from './smooth-output.ts'
import { createSwing } from './swing.ts'
import type { Projection } from './view-options.ts'

export interface ParticleViewEvents {
  /** A particle was clicked, or the empty ground (null). */
  picked(particle: number | null): void
  /** The pointer rests over a particle, at these pixels of the canvas; null over the ground. */
  hovered(particle: number | null, x: number, y: number): void
  /** The labels of measurements stand here now, in pixels of the canvas; null behind the eye. */
  labelsMoved(places: readonly (readonly [number, number] | null)[]): void
  /** The graphics device was lost, or came back. */
  deviceChanged(lost: boolean): void
}

/** A picture apart from the window's, and how to write over it. */
export interface DrawnPicture {
  readonly canvas: OffscreenCanvas
  /** Where the camera's target is. */
  readonly pixelsPerLength: number
  /** Where a point of the configuration lies in it, in pixels; null behind the eye. */
  place(point: readonly [number, number, number]): readonly [number, number] | null
}

const largestPixelRatio = 2
/** How far images reach over the box, in boxes. */
const imageSpread = { flat: 3, deep: 2 }
/** How much more is seen where images are shown. */
const imageZoom = { flat: 1.5, deep: 1.3 }

/**
 * Draws a picture on a canvas, only when something has changed. Everything it made is gone after `dispose`.
 * @throws when the canvas gets no WebGL 2
 */
export function createParticleView(canvas: HTMLCanvasElement, events: ParticleViewEvents) {
  // colours go to the screen as they are written: the shaders work in the screen's own space
  ColorManagement.enabled = false
  // three would ask for an opaque canvas as well, and report on the console what is told in the page
  const context = canvas.getContext('webgl2', { alpha: false, antialias: false, depth: false, powerPreference: 'high-performance' })
  if (!context) throw new Error('the browser has no WebGL 2 context to give')
  const renderer = new WebGLRenderer({ canvas, context })
  const output = createSmoothOutput(renderer)
  const picture3d = createParticleScene()
  const { shared } = picture3d
  const forgetView = countView()
  const swing = createSwing((value) => {
    shared.swing.value = value
    requestDraw()
  })
  let rig: CameraRig | null = null
  let leaveLink: () => void = () => undefined
  let link: CameraLink | null = null
  let projection: Projection = 'perspective'
  let picture: Picture | null = null
  let frameRequest = 0
  let frames = 0
  let isPrinting = false

  function show(next: Picture): void {
    const last = picture
    picture = next
    picture3d.show(next)
    const isAnother = last?.frame.dimension !== next.frame.dimension
    const seenBy = rig && !isAnother ? rig : makeRig(next)
    // the same box keeps its view, so that one mode can be compared with the next
    if (isAnother || String(last.frame.cell) !== String(next.frame.cell)) {
      measure()
      seenBy.aimAt(next.frame.cell, next.frame.spacing / 2)
      seenBy.reset()
    }
    if (last && last.images !== next.images) {
      const pose = seenBy.linked.pose()
      const wider = next.frame.dimension === 2 ? imageZoom.flat : imageZoom.deep
      seenBy.linked.adopt({ ...pose, halfHeight: pose.halfHeight * (next.images > last.images ? wider : 1 / wider) })
    }
    requestDraw()
  }

  function makeRig({ frame }: Picture): CameraRig {
    leaveLink()
    const standing = frame.dimension > 2 ? rig?.standing() : undefined
    rig?.dispose()
    const made = createCameraRig(canvas, frame.dimension === 2, projection, () => {
      requestDraw()
      link?.moved(made.linked)
    })
    rig = made
    made.resize(Math.max(1, canvas.clientWidth), Math.max(1, canvas.clientHeight))
    made.aimAt(frame.cell, frame.spacing / 2)
    if (standing) made.takeOver(standing)
    else made.reset()
    leaveLink = link?.join(made.linked) ?? (() => undefined)
    return made
  }

  function project(next: Projection): void {
    if (next === projection) return
    projection = next
    if (picture) makeRig(picture)
    requestDraw()
  }

  function join(next: CameraLink | null): void {
    leaveLink()
    link = next
    leaveLink = rig && link ? link.join(rig.linked) : () => undefined
  }

  function measure(): void {
    const width = Math.max(1, canvas.clientWidth)
    const height = Math.max(1, canvas.clientHeight)
    renderer.setPixelRatio(Math.min(devicePixelRatio, largestPixelRatio))
    renderer.setSize(width, height, false)
    const { x, y } = renderer.getDrawingBufferSize(shared.viewport.value)
    output.resize(x, y)
    shared.pixelRatio.value = renderer.getPixelRatio()
    rig?.resize(width, height)
  }

  function requestDraw(): void {
    if (frameRequest === 0) frameRequest = requestAnimationFrame(draw)
  }

  /** Brings camera, slice and order of depth up to date with one another. */
  function prepare(): void {
    if (!rig || !picture) return
    const spread = picture.images === 0 ? 1 : picture.frame.dimension === 2 ? imageSpread.flat : imageSpread.deep
    shared.cueRange.value.set(...rig.clip(spread))
    picture3d.arrange(rig.camera)
    const [red, green, blue] = picture.colours.surface
    shared.background.value.setRGB(red, green, blue)
  }

  function draw(): void {
    cancelAnimationFrame(frameRequest)
    frameRequest = 0
    if (!rig || !picture || isPrinting) return
    prepare()
    renderer.setClearColor(shared.background.value, 1)
    output.draw(picture3d.scene, rig.camera)
    canvas.dataset['frames'] = String(++frames)
    const { camera } = rig
    if (picture.measurements.length > 0)
      events.labelsMoved(picture.measurements.map(({ labelAt }) => placeOn(canvas.clientWidth, canvas.clientHeight, labelAt, camera)))
  }

  function particleAt(x: number, y: number): number | null {
    if (!rig || !picture) return null
    const ray = rig.rayThrough((2 * x) / Math.max(1, canvas.clientWidth) - 1, 1 - (2 * y) / Math.max(1, canvas.clientHeight))
    const { centres, radii } = picture.frame
    return particleOnRay(ray, centres, radii, picture3d.scaleOfRadii(), picture3d.isShown)
  }

  const sizes = new ResizeObserver(() => {
    measure()
    // a resized canvas is blank until it is drawn, so this frame must not wait for the next
    draw()
  })
  sizes.observe(canvas)

  const pointing = createPointing(canvas, {
    clicked: (x, y) => {
      events.picked(particleAt(x, y))
    },
    rested: (place) => {
      if (place) events.hovered(particleAt(...place), ...place)
      else events.hovered(null, 0, 0)
    },
  })
  const onLost = () => {
    // what lay on the device is forgotten now, because deleting it from the next one would be an error
    picture3d.dispose()
    output.dispose()
    events.deviceChanged(true)
  }
  const onRestored = () => {
    events.deviceChanged(false)
    measure()
    requestDraw()
  }
  canvas.addEventListener('webglcontextlost', onLost)
  canvas.addEventListener('webglcontextrestored', onRestored)

  return {
    show,
    project,
    join,
    isShown: picture3d.isShown,
    reset: () => rig?.reset(),
    lookAlong: (axis: 'x' | 'y' | 'z') => rig?.lookAlong(axis),
    /** Lets the particles swing along their arrows; amplitude in mean distances between particles, 0 to stand still. */
    swing: swing.to,
    /** The picture as PNG, as large as on screen. */
    snapshot(): Promise<Blob> {
      draw()
      return new Promise((resolve, reject) => {
        canvas.toBlob((blob) => {
          if (blob) resolve(blob)
          else reject(new Error('the picture could not be turned into a PNG'))
        }, 'image/png')
      })
    },
    /**
     * The same view in any size, on a canvas of its own; what is written over it is the caller's. The window's own picture stands
     * still meanwhile.
     * @param shown  what is different in it, as other colours
     */
    async picture(size: PictureSize, pixelRatio: number, shown: Partial<Picture>, hasGround: boolean): Promise<DrawnPicture> {
      if (!rig || !picture || isPrinting) throw new Error('there is no picture to save')
      isPrinting = true
      const whole: Picture = { ...picture, ...shown, selected: null }
      prepare()
      const camera = rig.copyFor(size.width / size.height)
      const seenFrom = camera.clone()
      try {
        picture3d.show(whole)
        picture3d.arrange(camera)
        shared.background.value.setRGB(...whole.colours.surface)
        const ground = hasGround ? shared.background.value : null
        const canvasOfIt = await renderPicture({ renderer, scene: picture3d.scene, shared, camera, size, pixelRatio, ground })
        const pixelsPerLength = pixelsPerLengthOf(seenFrom, rig.distance(seenFrom), size.height)
        const place = (point: readonly [number, number, number]) => placeOn(size.width, size.height, point, seenFrom)
        return { canvas: canvasOfIt, pixelsPerLength, place }
      } finally {
        isPrinting = false
        picture3d.show(picture)
        requestDraw()
      }
    },
    dispose(): void {
      canvas.removeEventListener('webglcontextlost', onLost)
      canvas.removeEventListener('webglcontextrestored', onRestored)
      pointing.dispose()
      cancelAnimationFrame(frameRequest)
      swing.stop()
      sizes.disconnect()
      leaveLink()
      rig?.dispose()
      picture3d.dispose()
      output.dispose()
      renderer.dispose()
      // a page may hold some sixteen contexts: give this one back now, not when the garbage is collected
      renderer.forceContextLoss()
      forgetView()
    },
  }
}

function placeOn(
  width: number,
  height: number,
  point: readonly [number, number, number],
  camera: ViewCamera,
): readonly [number, number] | null {
  const { x, y, z } = new Vector3(...point).project(camera)
  return z > 1 ? null : [(0.5 + 0.5 * x) * width, (0.5 - 0.5 * y) * height]
}

function pixelsPerLengthOf(camera: ViewCamera, distance: number, height: number): number {
  const scale = at(camera.projectionMatrix.elements, 5)
  return (0.5 * height * scale) / (camera instanceof PerspectiveCamera ? distance : 1)
}

export type ParticleViewCore = ReturnType<typeof createParticleView>
