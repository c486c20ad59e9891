import { ColorManagement, WebGLRenderer } from 'three'
import { createCameraRig, type CameraRig } from './camera-rig.ts'
import { createSmoothOutput } from './smooth-output.ts'
import { createParticleScene, type Picture } from './particle-scene.ts'
import { particleOnRay } from './pick-particle.ts'
import { createSwing } from './swing.ts'
import { themeColoursOf, watchTheme, type ThemeColours } from './theme-colours.ts'

export interface ParticleViewEvents {
  /** A particle was clicked, or the empty ground (null). */
  picked(particle: number | null): void
  /** The graphics device was lost, or came back. */
  deviceChanged(lost: boolean): void
}

const largestPixelRatio = 2
/** A press that moves farther than this turns the view instead of picking. */
const clickReach = 4

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
  const swing = createSwing((value) => {
    picture3d.shared.swing.value = value
    requestDraw()
  })
  let colours: ThemeColours = themeColoursOf(canvas)
  let rig: CameraRig | null = null
  let picture: Picture | null = null
  let frameRequest = 0
  let frames = 0
  let pressed: readonly [number, number] | null = null

  function show(next: Picture): void {
    const last = picture
    picture = next
    const flat = next.frame.dimension === 2
    picture3d.show(next, colours)
    if (!rig || last?.frame.dimension !== next.frame.dimension) {
      rig?.dispose()
      rig = createCameraRig(canvas, flat, requestDraw)
    }
    // the same box keeps its view, so that one mode can be compared with the next
    if (String(last?.frame.cell) !== String(next.frame.cell) || last?.frame.dimension !== next.frame.dimension) {
      measure()
      rig.fit(next.frame.cell, next.frame.spacing / 2)
    }
    requestDraw()
  }

  function select(particle: number | null): void {
    picture3d.select(particle, colours)
    requestDraw()
  }

  function measure(): void {
    const width = Math.max(1, canvas.clientWidth)
    const height = Math.max(1, canvas.clientHeight)
    renderer.setPixelRatio(Math.min(devicePixelRatio, largestPixelRatio))
    renderer.setSize(width, height, false)
    const { x, y } = renderer.getDrawingBufferSize(picture3d.shared.viewport.value)
    output.resize(x, y)
    picture3d.shared.pixelRatio.value = renderer.getPixelRatio()
    rig?.resize(width, height)
  }

  function requestDraw(): void {
    if (frameRequest === 0) frameRequest = requestAnimationFrame(draw)
  }

  function draw(): void {
    cancelAnimationFrame(frameRequest)
    frameRequest = 0
    if (!rig || !picture) return
    picture3d.shared.cueRange.value.set(...rig.clip())
    picture3d.arrange(rig.camera)
    const [red, green, blue] = colours.surface
    picture3d.shared.background.value.setRGB(red, green, blue)
    renderer.setClearColor(picture3d.shared.background.value, 1)
    output.draw(picture3d.scene, rig.camera)
    canvas.dataset['frames'] = String(++frames)
  }

  const sizes = new ResizeObserver(() => {
    measure()
    // a resized canvas is blank until it is drawn, so this frame must not wait for the next
    draw()
  })
  sizes.observe(canvas)

  const forgetTheme = watchTheme(() => {
    colours = themeColoursOf(canvas)
    if (picture) picture3d.show(picture, colours)
    requestDraw()
  })

  const listen = {
    pointerdown: (event: PointerEvent) => {
      pressed = event.button === 0 ? [event.clientX, event.clientY] : null
    },
    pointerup: (event: PointerEvent) => {
      if (!pressed || !rig || !picture) return
      if (Math.hypot(event.clientX - pressed[0], event.clientY - pressed[1]) > clickReach) return
      const area = canvas.getBoundingClientRect()
      const x = (2 * (event.clientX - area.left)) / area.width - 1
      const y = 1 - (2 * (event.clientY - area.top)) / area.height
      events.picked(particleOnRay(rig.rayThrough(x, y), picture.frame.centres, picture3d.drawnRadii()))
    },
    webglcontextlost: () => {
      // what lay on the device is forgotten now, because deleting it from the next one would be an error
      picture3d.dispose()
      output.dispose()
      events.deviceChanged(true)
    },
    webglcontextrestored: () => {
      events.deviceChanged(false)
      measure()
      if (picture) picture3d.show(picture, colours)
      requestDraw()
    },
  }
  for (const [name, listener] of Object.entries(listen)) canvas.addEventListener(name, listener as EventListener)

  return {
    show,
    select,
    reset: () => rig?.reset(),
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
    dispose(): void {
      for (const [name, listener] of Object.entries(listen)) canvas.removeEventListener(name, listener as EventListener)
      cancelAnimationFrame(frameRequest)
      swing.stop()
      sizes.disconnect()
      forgetTheme()
      rig?.dispose()
      picture3d.dispose()
      output.dispose()
      renderer.dispose()
      // a page may hold some sixteen contexts: give this one back now, not when the garbage is collected
      renderer.forceContextLoss()
    },
  }
}

export type ParticleViewCore = ReturnType<typeof createParticleView>
