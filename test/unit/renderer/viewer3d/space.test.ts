import { describe, expect, test, vi } from 'vitest'
import { boxEdges } from '../../../../src/renderer/viewer3d/box-edges.ts'
import { createCameraLink, type LinkedCamera, type Pose } from '../../../../src/renderer/viewer3d/camera-link.ts'
import { displayFrame } from '../../../../src/renderer/viewer3d/display-frame.ts'
import { keyMove } from '../../../../src/renderer/viewer3d/key-moves.ts'
import { keyPick } from '../../../../src/renderer/viewer3d/key-picks.ts'
import {
  fractionsIn,
  imageBits,
  imageReach,
  imageShifts,
  inverseCell,
  nextImages,
  ownImage,
} from '../../../../src/renderer/viewer3d/periodic-copies.ts'
import { particleOnRay } from '../../../../src/renderer/viewer3d/pick-particle.ts'
import { cutOutline, isInSlab, slabOf, sliceReach } from '../../../../src/renderer/viewer3d/slice.ts'
import { configurationOf } from './configuration-of.ts'
import { seeded } from './seeded.ts'

const tilted = Float64Array.of(10, 0, 0, 2, 8, 0, 0, 0, 6)

describe('a slice', () => {
  test('holds what lies within half its thickness of its place', () => {
    const slab = slabOf({ axis: 'y', position: 1, thickness: 2 }, [0, 0, 1])
    expect([-0.1, 0, 1.9, 2.1].map((y) => isInSlab(slab, 50, y, -50))).toEqual([false, true, true, false])
  })
  test('along the view follows the eye', () => {
    const toEye = [0.6, 0, 0.8] as const
    const slab = slabOf({ axis: 'view', position: 0, thickness: 1 }, toEye)
    expect(isInSlab(slab, -4, 7, 3)).toBe(true)
    expect(isInSlab(slab, 1, 0, 1)).toBe(false)
  })
  test('can be moved through the whole of a tilted box', () => {
    expect(sliceReach(tilted, 'x')).toBe(6)
    expect(sliceReach(tilted, 'y')).toBe(4)
    expect(sliceReach(tilted, 'view')).toBeCloseTo(Math.hypot(6, 4, 3), 12)
  })

  test('across z cuts a tilted box in its parallelogram, in order around it', () => {
    const outline = cutOutline(boxEdges(tilted), [0, 0, 1], 1.5)
    expect(outline.length).toBe(4 * 6)
    let area = 0
    let around = 0
    for (let k = 0; k < outline.length; k += 6) {
      const [ax, ay, az, bx, by] = outline.subarray(k, k + 5) as unknown as [number, number, number, number, number]
      expect(az).toBeCloseTo(1.5, 6)
      area += (ax * by - ay * bx) / 2
      around += Math.hypot(bx - ax, by - ay)
    }
    expect(Math.abs(area)).toBeCloseTo(80, 4)
    expect(around).toBeCloseTo(2 * (10 + Math.hypot(2, 8)), 4)
  })
  test('that misses the box has no outline', () => {
    expect(cutOutline(boxEdges(tilted), [0, 0, 1], 4)).toHaveLength(0)
  })
})

describe('periodic images', () => {
  test('the inverse of a tilted cell turns corners into halves', () => {
    const corner = Float32Array.of((10 + 2) / 2, 4, 3)
    expect([...fractionsIn(tilted, corner)].map((x) => Math.round(1e6 * x) / 1e6)).toEqual([0.5, 0.5, 0.5])
    expect([...inverseCell(Float64Array.of(4, 0, 0, 0, 2, 0, 0, 0, 0))].map((x) => x + 0)).toEqual([0.25, 0, 0, 0, 0.5, 0, 0, 0, 0])
  })
  test('are shifted by whole cell vectors, the middle one not at all', () => {
    const shifts = imageShifts(tilted)
    expect([...shifts.subarray(3 * ownImage, 3 * ownImage + 3)].map((x) => x + 0)).toEqual([0, 0, 0])
    // one along the second vector: a, b, c = 0, 1, 0
    expect([...shifts.subarray(3 * 16, 3 * 16 + 3)]).toEqual([2, 8, 0])
  })
  test('around a plane are all eight', () => {
    const images = nextImages(Float32Array.of(0, 0, 0, 0.3, -0.2, 0), true)
    expect(images).toHaveLength(16)
    expect(new Set([...images].map((packed) => packed >>> imageBits)).size).toBe(8)
  })
  test('in space are those that stand near the box, each once', () => {
    const random = seeded(3)
    const fractions = Float32Array.from({ length: 3 * 500 }, () => random() - 0.5)
    const images = nextImages(fractions, false)
    expect(new Set(images).size).toBe(images.length)
    // the shell around the unit box holds (2 reach)³ − 1 of its volume; five standard deviations of a Poisson number
    const expected = 500 * ((2 * imageReach) ** 3 - 1)
    expect(Math.abs(images.length - expected)).toBeLessThan(5 * Math.sqrt(expected))
  })
})

describe('the frame', () => {
  test('draws the axes that are asked for of four', () => {
    const frame = displayFrame(configurationOf([1, 2, 3, 4], [10, 12, 14, 16]), null, { axes: [1, 2, 3] })
    expect([...frame.centres]).toEqual([2 - 6, 3 - 7, 4 - 8])
    expect([...frame.cell]).toEqual([12, 0, 0, 0, 14, 0, 0, 0, 16])
    expect(frame.presence[0]).toBeCloseTo(1 - 0.85 * 2 * 0.4, 6)
  })
  test('fades nothing when that is not wished', () => {
    expect(displayFrame(configurationOf([1, 2, 3, 4], [10, 12, 14, 16]), null, { fadesFourth: false }).presence[0]).toBe(1)
  })
  test('of a box tilted out of the drawn axes shows x in its own period', () => {
    const frame = displayFrame(configurationOf([2, 9, 1, 1], [10, 10, 10, 10], 0.4), null, { axes: [0, 2, 3] })
    expect(Math.abs(frame.centres[0]!)).toBeLessThanOrEqual(5)
    expect([...frame.cell]).toEqual([10, 0, 0, 0, 10, 0, 0, 0, 10])
  })
  test('leaves particles where they are when they are not wrapped', () => {
    const frame = displayFrame(configurationOf([27, -3], [10, 10]), null, { isWrapped: false })
    expect([...frame.centres]).toEqual([22, -8, 0])
  })
})

describe('linked cameras', () => {
  function cameraAt(halfHeight: number) {
    let pose: Pose = { direction: [0, 0, 1], target: [0, 0, 0], halfHeight }
    const camera: LinkedCamera & { turn(next: Pose): void } = {
      pose: () => pose,
      // a camera that adopts a pose tells that it moved, as a real one does
      adopt: vi.fn((next: Pose) => {
        pose = next
        link.moved(camera)
      }),
      turn(next) {
        pose = next
        link.moved(camera)
      },
    }
    return camera
  }
  const link = createCameraLink()

  test('the second takes over from the first, each turns the other once, and one that left turns alone', () => {
    const [left, right] = [cameraAt(1), cameraAt(2)]
    link.join(left)
    const leave = link.join(right)
    expect(right.pose().halfHeight).toBe(1)
    right.turn({ ...right.pose(), halfHeight: 0.5 })
    expect(left.pose().halfHeight).toBe(0.5)
    expect(left.adopt).toHaveBeenCalledTimes(1)
    leave()
    left.turn({ ...left.pose(), halfHeight: 3 })
    expect(right.pose().halfHeight).toBe(0.5)
  })
})

describe('picking', () => {
  const centres = Float32Array.of(0, 0, 0, 0, 0, 3)
  const ray = { origin: [0.7, 0, 10], direction: [0, 0, -1] } as const

  test('meets particles as large as they are drawn', () => {
    expect(particleOnRay(ray, centres, Float32Array.of(1, 1))).toBe(1)
    expect(particleOnRay(ray, centres, Float32Array.of(1, 1), 0.5)).toBeNull()
  })
  test('goes through what a slice has taken away', () => {
    expect(particleOnRay(ray, centres, Float32Array.of(1, 1), 1, (particle) => particle !== 1)).toBe(0)
  })
})

describe('keys', () => {
  const key = (name: string, more = {}) => ({ key: name, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more })
  const all = () => true

  test('x, y and z look along an axis of a box; a plane has but one view', () => {
    expect(keyMove(key('y'), false)?.along).toBe('y')
    expect(keyMove(key('Z', { shiftKey: true }), false)?.along).toBe('z')
    expect(keyMove(key('x'), true)).toBeNull()
  })
  test('N and P go round the particles that are shown', () => {
    expect(keyPick(key('n'), null, 5, all)?.particle).toBe(0)
    expect(keyPick(key('p'), null, 5, all)?.particle).toBe(4)
    expect(keyPick(key('n'), 4, 5, all)?.particle).toBe(0)
    expect(keyPick(key('n'), 0, 5, (particle) => particle === 3)?.particle).toBe(3)
    expect(keyPick(key('n'), 0, 5, () => false)).toBeNull()
  })
  test('Enter measures the chosen one and Escape lets it go; other keys stay with the window', () => {
    expect(keyPick(key('Enter'), 2, 5, all)).toEqual({ particle: 2, measures: true })
    expect(keyPick(key('Escape'), 2, 5, all)).toEqual({ particle: null, measures: false })
    expect([keyPick(key('Enter'), null, 5, all), keyPick(key('q'), 2, 5, all), keyPick(key('n', { ctrlKey: true }), 2, 5, all)]).toEqual([
      null,
      null,
      null,
    ])
  })
})
