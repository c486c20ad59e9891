import { Color, WebGLRenderTarget, type Scene, type WebGLRenderer } from 'three'
import type { ViewCamera } from './camera-rig.ts'
import { at } from './at.ts'
import type { SharedUniforms } from './shader-parts.ts'

/** Small enough that drawing one holds up the window for no longer than a frame or two. */
const tileSize = 512
/** What canvases take on every platform. */
const mostPixelsAcross = 16_384
const mostPixels = 2 ** 27

export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** How many pixels a picture in print has. */
export function pixelsOf(widthMillimetres: number, heightMillimetres: number, dotsPerInch: number): PictureSize {
  const pixels = (millimetres: number) => Math.round((millimetres / 25.4) * dotsPerInch)
  return { width: pixels(widthMillimetres), height: pixels(heightMillimetres) }
}

/** Why a picture of this size cannot be made; empty where it can. */
export function sizeProblem({ width, height }: PictureSize): string {
  if (!(width >= 16 && height >= 16)) return 'The picture would have no pixels: make it larger, or raise the dots per inch.'
  if (width > mostPixelsAcross || height > mostPixelsAcross || width * height > mostPixels)
    return `The picture would have ${String(width)} × ${String(height)} pixels, more than a PNG can be made of here: lower the dots per inch.`
  return ''
}

export interface PictureWork {
  readonly renderer: WebGLRenderer
  readonly scene: Scene
  readonly shared: SharedUniforms
  readonly camera: ViewCamera
  readonly size: PictureSize
  /** Pixels of the picture to one of the page: widths of lines follow it. */
  readonly pixelRatio: number
  /** Null for a transparent picture. */
  readonly ground: Color | null
}

/** Draws the scene tile by tile, so that the size is bound by no graphics device, and lets the window breathe between tiles. */
export async function renderPicture({ renderer, scene, shared, camera, size, pixelRatio, ground }: PictureWork): Promise<OffscreenCanvas> {
  const canvas = new OffscreenCanvas(size.width, size.height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('there is no canvas for the picture')
  const target = new WebGLRenderTarget(tileSize, tileSize, { samples: 4, generateMipmaps: false })
  const drawTile = (x: number, y: number, width: number, height: number, clear: Color): Uint8ClampedArray<ArrayBuffer> => {
    const held = { viewport: shared.viewport.value.clone(), pixelRatio: shared.pixelRatio.value }
    target.setSize(width, height)
    camera.setViewOffset(size.width, size.height, x, y, width, height)
    shared.viewport.value.set(width, height)
    shared.pixelRatio.value = pixelRatio
    renderer.setRenderTarget(target)
    renderer.setClearColor(clear, 1)
    renderer.render(scene, camera)
    const pixels = new Uint8ClampedArray(4 * width * height)
    renderer.readRenderTargetPixels(target, 0, 0, width, height, pixels)
    renderer.setRenderTarget(null)
    shared.viewport.value.copy(held.viewport)
    shared.pixelRatio.value = held.pixelRatio
    return pixels
  }
  try {
    for (let y = 0; y < size.height; y += tileSize) {
      for (let x = 0; x < size.width; x += tileSize) {
        const [width, height] = [Math.min(tileSize, size.width - x), Math.min(tileSize, size.height - y)]
        const pixels = ground
          ? opaque(drawTile(x, y, width, height, ground))
          : withoutGround(drawTile(x, y, width, height, new Color(0, 0, 0)), drawTile(x, y, width, height, new Color(1, 1, 1)))
        context.putImageData(upright(pixels, width, height), x, y)
        await new Promise((resolve) => setTimeout(resolve))
      }
    }
  } finally {
    target.dispose()
  }
  return canvas
}

// where a shape covers a pixel in part the device keeps its share as opacity, though the ground was solid
function opaque(pixels: Uint8ClampedArray<ArrayBuffer>): Uint8ClampedArray<ArrayBuffer> {
  for (let k = 3; k < pixels.length; k += 4) pixels[k] = 255
  return pixels
}

/** The device counts rows from below. */
function upright(pixels: Uint8ClampedArray<ArrayBuffer>, width: number, height: number): ImageData {
  const turned = new Uint8ClampedArray(pixels.length)
  for (let row = 0; row < height; row++) turned.set(pixels.subarray(4 * width * row, 4 * width * (row + 1)), 4 * width * (height - 1 - row))
  return new ImageData(turned, width, height)
}

/**
 * Colour and opacity of each pixel from the same picture on black and on white: exact, however the shapes were blended.
 * @param black, white  [pixels, 4]; the first is overwritten
 */
export function withoutGround(
  black: Uint8ClampedArray<ArrayBuffer>,
  white: Uint8ClampedArray<ArrayBuffer>,
): Uint8ClampedArray<ArrayBuffer> {
  for (let k = 0; k < black.length; k += 4) {
    let through = 0
    for (let c = 0; c < 3; c++) through += (at(white, k + c) - at(black, k + c)) / (3 * 255)
    const opacity = Math.min(1, Math.max(0, 1 - through))
    for (let c = 0; c < 3; c++) black[k + c] = opacity > 0 ? at(black, k + c) / opacity : 0
    black[k + 3] = 255 * opacity
  }
  return black
}
