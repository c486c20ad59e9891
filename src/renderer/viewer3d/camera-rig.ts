import { at } from './at.ts'
import { MOUSE, OrthographicCamera, PerspectiveCamera, Raycaster, Vector2, Vector3 } from 'three'
import { OrbitControls } from 'three/examples/jsm/controls/OrbitControls.js'
import { boxCorners } from './box-edges.ts'
import { fitDistance } from './fit-distance.ts'
import { keyMove, type KeyMove } from './key-moves.ts'
import type { Ray } from './pick-particle.ts'

const openingDegrees = 20
/** From where a box is first seen: a little from the right, a little from above. */
const firstSight = new Vector3(0.46, 0.34, 0.82).normalize()
const margin = 1.04

/** A camera, its controls and what they look at: a plane is seen flat from above, a box in perspective. */
export function createCameraRig(canvas: HTMLCanvasElement, flat: boolean, moved: () => void) {
  const camera = flat ? new OrthographicCamera() : new PerspectiveCamera(openingDegrees)
  const controls = new OrbitControls(camera, canvas)
  controls.enableDamping = false
  controls.enableRotate = !flat
  if (flat) controls.mouseButtons = { LEFT: MOUSE.PAN, MIDDLE: MOUSE.DOLLY, RIGHT: MOUSE.PAN }
  controls.zoomSpeed = 0.8
  controls.addEventListener('change', moved)
  canvas.addEventListener('keydown', onKey)
  const caster = new Raycaster()
  let corners: Float64Array = new Float64Array(24)
  let reach = 1
  let rim = 0
  let aspect = 1

  /** Looks at a cell so that all of it, and `rim` around it, is in the picture. */
  function fit(cell: Float64Array, rimAround: number): void {
    corners = boxCorners(cell)
    rim = rimAround
    reach = rim
    for (let i = 0; i < corners.length; i += 3)
      reach = Math.max(reach, Math.hypot(at(corners, i), at(corners, i + 1), at(corners, i + 2)) + rim)
    reset()
  }

  function reset(): void {
    controls.target.set(0, 0, 0)
    camera.up.set(0, 1, 0)
    if (camera instanceof PerspectiveCamera) {
      camera.position.copy(firstSight)
      camera.lookAt(0, 0, 0)
      camera.updateMatrixWorld()
      const axis = (column: number) => new Vector3().setFromMatrixColumn(camera.matrixWorld, column).toArray()
      const tangent = Math.tan((openingDegrees * Math.PI) / 360)
      camera.position.multiplyScalar(margin * fitDistance(corners, [axis(0), axis(1), axis(2)], [tangent * aspect, tangent], rim))
      controls.minDistance = 0.1 * reach
      controls.maxDistance = 20 * reach
    } else {
      camera.position.set(0, 0, 4 * reach)
      camera.zoom = 1
      controls.minZoom = 0.2
      controls.maxZoom = 40
    }
    project()
    controls.update()
    moved()
  }

  function resize(width: number, height: number): void {
    const ratio = width / height
    const widened = Math.abs(ratio - aspect) > 1e-6
    aspect = ratio
    if (widened) project()
  }

  function project(): void {
    if (camera instanceof PerspectiveCamera) camera.aspect = aspect
    else {
      let across = rim
      let up = rim
      for (let i = 0; i < corners.length; i += 3) {
        across = Math.max(across, Math.abs(at(corners, i)) + rim)
        up = Math.max(up, Math.abs(at(corners, i + 1)) + rim)
      }
      const half = margin * Math.max(up, across / aspect)
      Object.assign(camera, { left: -half * aspect, right: half * aspect, top: half, bottom: -half })
    }
    camera.updateProjectionMatrix()
  }

  /** Brings the clipping planes close around the box, for depth that is exact; returns the distances of its near and far end. */
  function clip(): readonly [number, number] {
    const distance = camera.position.length()
    const near = Math.max(distance - reach, 0.01 * reach)
    const far = distance + reach
    camera.near = 0.9 * near
    camera.far = 1.1 * far
    camera.updateProjectionMatrix()
    camera.updateMatrixWorld()
    return [near, far]
  }

  /** @param x, y  where in the picture, −1 … 1, y up */
  function rayThrough(x: number, y: number): Ray {
    camera.updateMatrixWorld()
    caster.setFromCamera(new Vector2(x, y), camera)
    return { origin: caster.ray.origin.toArray(), direction: caster.ray.direction.toArray() }
  }

  function onKey(event: KeyboardEvent): void {
    const move = keyMove(event, flat)
    if (!move) return
    event.preventDefault()
    carryOut(move)
  }

  function carryOut({ turn, slide, closer, home }: KeyMove): void {
    if (home) reset()
    if (turn) {
      controls.rotateLeft(turn[0])
      controls.rotateUp(turn[1])
    }
    if (slide) controls.pan(slide[0], slide[1])
    if (closer) controls.dollyIn(1 / closer)
  }

  function dispose(): void {
    canvas.removeEventListener('keydown', onKey)
    controls.removeEventListener('change', moved)
    controls.dispose()
  }

  return { camera, fit, reset, resize, clip, rayThrough, dispose }
}

export type CameraRig = ReturnType<typeof createCameraRig>
