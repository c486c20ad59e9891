import { MOUSE, OrthographicCamera, PerspectiveCamera, Raycaster, Vector2, Vector3 } from 'three'
import { OrbitControls } from 'three/examples/jsm/controls/OrbitControls.js'
import { at } from './at.ts'
import { boxCorners } from './box-edges.ts'
import type { LinkedCamera, Pose } from './camera-link.ts'
import { fitDistance } from './fit-distance.ts'
import { keyMove, type KeyMove } from './key-moves.ts'
import type { Ray } from './pick-particle.ts'
import type { Projection } from './view-options.ts'

const openingDegrees = 20
const tangent = Math.tan((openingDegrees * Math.PI) / 360)
/** From where a box is first seen: a little from the right, a little from above. */
const firstSight = new Vector3(0.46, 0.34, 0.82).normalize()
const margin = 1.04

export type ViewCamera = OrthographicCamera | PerspectiveCamera

/** A camera, its controls and what they look at: a plane is seen flat from above, a box as the projection says. */
export function createCameraRig(canvas: HTMLCanvasElement, isFlat: boolean, projection: Projection, moved: () => void) {
  const camera: ViewCamera = isFlat || projection === 'orthographic' ? new OrthographicCamera() : new PerspectiveCamera(openingDegrees)
  const controls = new OrbitControls<ViewCamera>(camera, canvas)
  controls.enableDamping = false
  controls.enableRotate = !isFlat
  if (isFlat) controls.mouseButtons = { LEFT: MOUSE.PAN, MIDDLE: MOUSE.DOLLY, RIGHT: MOUSE.PAN }
  controls.zoomSpeed = 0.8
  controls.addEventListener('change', moved)
  canvas.addEventListener('keydown', onKey)
  const caster = new Raycaster()
  let corners: Float64Array = new Float64Array(24)
  let reach = 1
  let rim = 0
  let aspect = 1
  // where all of the box was put into the picture, it stays so when the picture changes its shape
  let isFitted = false
  const onStart = () => {
    isFitted = false
  }
  controls.addEventListener('start', onStart)

  /** Takes in a cell, and `rim` around it, without turning to it. */
  function aimAt(cell: Float64Array, rimAround: number): void {
    corners = boxCorners(cell)
    rim = rimAround
    reach = rim
    for (let i = 0; i < corners.length; i += 3)
      reach = Math.max(reach, Math.hypot(at(corners, i), at(corners, i + 1), at(corners, i + 2)) + rim)
    controls.minDistance = 0.1 * reach
    controls.maxDistance = 20 * reach
    controls.minZoom = 0.1
    controls.maxZoom = 60
    project()
  }

  /** Shows all of the cell from where it is first seen. */
  function reset(): void {
    lookFrom(isFlat ? new Vector3(0, 0, 1) : firstSight)
  }

  /** Shows all of the cell from this direction. */
  function lookFrom(direction: Vector3): void {
    controls.target.set(0, 0, 0)
    camera.up.set(0, 1, 0)
    camera.position.copy(direction)
    // straight from above there is no up: a hair beside it there is
    if (Math.abs(direction.y) > 0.999) camera.position.z += 1e-4
    camera.lookAt(0, 0, 0)
    camera.updateMatrixWorld()
    fitInto(camera, aspect)
    project()
    controls.update()
    isFitted = true
    moved()
  }

  /** Goes so near, with a camera that looks at the middle, that the box just fills a picture of this shape. */
  function fitInto(one: ViewCamera, ratio: number): void {
    const column = (k: number) => new Vector3().setFromMatrixColumn(one.matrixWorld, k).toArray()
    if (one instanceof PerspectiveCamera) {
      one.position.setLength(margin * fitDistance(corners, [column(0), column(1), column(2)], [tangent * ratio, tangent], rim))
      return
    }
    one.position.setLength(4 * reach)
    const [right, up] = [new Vector3(...column(0)), new Vector3(...column(1))]
    let half = rim
    for (let i = 0; i < corners.length; i += 3) {
      const corner = new Vector3().fromArray(corners, i)
      half = Math.max(half, Math.abs(corner.dot(up)) + rim, (Math.abs(corner.dot(right)) + rim) / ratio)
    }
    one.zoom = reach / (margin * half)
  }

  /** Fits the box into the picture again from where it is seen, if it was fitted. */
  function refit(): void {
    if (isFitted) lookFrom(camera.position.clone().sub(controls.target).normalize())
  }

  function lookAlong(axis: 'x' | 'y' | 'z'): void {
    lookFrom(new Vector3(axis === 'x' ? 1 : 0, axis === 'y' ? 1 : 0, axis === 'z' ? 1 : 0))
  }

  function resize(width: number, height: number): void {
    const ratio = width / height
    if (Math.abs(ratio - aspect) <= 1e-6) return
    // a narrower picture still shows across what it showed
    const pose = getPose()
    const widened = Math.min(1, aspect) / Math.min(1, ratio)
    aspect = ratio
    project()
    if (isFitted) refit()
    else adopt({ ...pose, halfHeight: pose.halfHeight * widened })
  }

  function project(): void {
    if (camera instanceof PerspectiveCamera) camera.aspect = aspect
    else Object.assign(camera, { left: -reach * aspect, right: reach * aspect, top: reach, bottom: -reach })
    camera.updateProjectionMatrix()
  }

  function getPose(): Pose {
    const away = camera.position.clone().sub(controls.target)
    const halfHeight = camera instanceof PerspectiveCamera ? away.length() * tangent : camera.top / camera.zoom
    return {
      direction: away.normalize().toArray(),
      target: controls.target.clone().divideScalar(reach).toArray(),
      halfHeight: halfHeight / reach,
    }
  }

  function adopt({ direction, target, halfHeight }: Pose): void {
    isFitted = false
    const half = halfHeight * reach
    controls.target.set(...target).multiplyScalar(reach)
    const distance = camera instanceof PerspectiveCamera ? half / tangent : 4 * reach
    if (camera instanceof OrthographicCamera) camera.zoom = camera.top / half
    camera.position
      .set(...direction)
      .multiplyScalar(distance)
      .add(controls.target)
    camera.updateProjectionMatrix()
    controls.update()
    moved()
  }

  /**
   * Brings the clipping planes close around what is drawn, for depth that is exact.
   * @param spread  how much farther than the cell things are drawn, 1 for not at all
   * @returns the distances of the cell's near and far end
   */
  function clip(spread: number): readonly [number, number] {
    const distance = camera.position.length()
    const near = Math.max(distance - reach, 0.01 * reach)
    const far = distance + reach
    camera.near = Math.max(distance - spread * reach * 1.1, 0.01 * reach)
    camera.far = distance + spread * reach * 1.1
    camera.updateProjectionMatrix()
    camera.updateMatrixWorld()
    return [near, far]
  }

  /** The same camera for a picture of another shape, which shows all that this one shows, or just the box if that is fitted here. */
  function copyFor(ratio: number): ViewCamera {
    const widened = isFitted ? 1 : Math.max(1, aspect / ratio)
    const copy = camera.clone()
    if (isFitted) fitInto(copy, ratio)
    if (copy instanceof PerspectiveCamera) {
      copy.aspect = ratio
      copy.fov = (360 / Math.PI) * Math.atan(tangent * widened)
    } else {
      const top = reach * widened
      Object.assign(copy, { left: -top * ratio, right: top * ratio, top, bottom: -top })
    }
    copy.updateProjectionMatrix()
    copy.updateMatrixWorld()
    return copy
  }

  /** @param x, y  where in the picture, −1 … 1, y up */
  function rayThrough(x: number, y: number): Ray {
    camera.updateMatrixWorld()
    caster.setFromCamera(new Vector2(x, y), camera)
    return { origin: caster.ray.origin.toArray(), direction: caster.ray.direction.toArray() }
  }

  function onKey(event: KeyboardEvent): void {
    const move = keyMove(event, isFlat)
    if (!move) return
    event.preventDefault()
    carryOut(move)
  }

  function carryOut({ turn, slide, closer, home, along }: KeyMove): void {
    isFitted = false
    if (home) reset()
    if (along) lookAlong(along)
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
    controls.removeEventListener('start', onStart)
    controls.dispose()
  }

  /** Takes over from a camera of another kind. */
  function takeOver(other: { readonly pose: Pose; readonly isFitted: boolean }): void {
    adopt(other.pose)
    isFitted = other.isFitted
    refit()
  }

  const linked: LinkedCamera = { pose: getPose, adopt }
  const standing = () => ({ pose: getPose(), isFitted })
  const distance = (of: ViewCamera) => of.position.distanceTo(controls.target)
  return { camera, linked, standing, takeOver, aimAt, reset, lookAlong, resize, clip, copyFor, rayThrough, distance, dispose }
}

export type CameraRig = ReturnType<typeof createCameraRig>
