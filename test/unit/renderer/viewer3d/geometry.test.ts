import { describe, expect, test } from 'vitest'
import { arrowGeometry, arrowSides, arrowStations } from '../../../../src/renderer/viewer3d/arrow-geometry.ts'
import { boxCorners, boxEdges } from '../../../../src/renderer/viewer3d/box-edges.ts'
import { farToNear } from '../../../../src/renderer/viewer3d/depth-order.ts'
import { fitDistance } from '../../../../src/renderer/viewer3d/fit-distance.ts'
import { particleOnRay } from '../../../../src/renderer/viewer3d/pick-particle.ts'
import { seeded } from './seeded.ts'

describe('the box', () => {
  test('a sheared box has 12 edges, four along each cell vector', () => {
    const cell = Float64Array.of(10, 0, 0, 2, 8, 0, 0, 0, 6)
    const edges = boxEdges(cell)
    expect(edges.length).toBe(12 * 6)
    const along = Array.from({ length: 12 }, (_, k) => [0, 1, 2].map((a) => edges[6 * k + 3 + a]! - edges[6 * k + a]!).join(' '))
    for (const vector of ['10 0 0', '2 8 0', '0 0 6']) expect(along.filter((way) => way === vector)).toHaveLength(4)
  })

  test('a flat box has 4 edges, in the plane', () => {
    const edges = boxEdges(Float64Array.of(10, 0, 0, 0, 8, 0, 0, 0, 0))
    expect(edges.length).toBe(4 * 6)
    for (let k = 2; k < edges.length; k += 3) expect(edges[k]).toBe(0)
  })

  test('its corners are centred on the origin', () => {
    const corners = boxCorners(Float64Array.of(10, 0, 0, 3, 8, 0, 0, 0, 6))
    for (let a = 0; a < 3; a++)
      expect(Array.from({ length: 8 }, (_, k) => corners[3 * k + a]!).reduce((sum, x) => sum + x)).toBeCloseTo(0, 12)
  })
})

describe('the fitting distance', () => {
  const basis = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ] as const

  test('a camera there has the farthest corner exactly at the edge of its picture', () => {
    const cube = boxCorners(Float64Array.of(2, 0, 0, 0, 2, 0, 0, 0, 2))
    // the near face, at z = 1, fills the height: half height 1 under tangent 0.5 is seen from 2 before it
    expect(fitDistance(cube, basis, [1, 0.5], 0)).toBeCloseTo(3, 12)
  })

  test('a narrow picture stands farther away', () => {
    const cube = boxCorners(Float64Array.of(2, 0, 0, 0, 2, 0, 0, 0, 2))
    expect(fitDistance(cube, basis, [0.25, 0.5], 0)).toBeCloseTo(5, 12)
  })
})

describe('picking', () => {
  const centres = Float32Array.of(0, 0, 0, 0, 0, 3, 5, 0, 0)
  const radii = Float32Array.of(1, 0.5, 1)
  const from = (x: number, y: number) => ({ origin: [x, y, 10], direction: [0, 0, -1] }) as const

  test('the nearest sphere on the ray is taken, not the first', () => {
    expect(particleOnRay(from(0, 0), centres, radii)).toBe(1)
  })
  test('a ray past the small sphere meets the one behind it', () => {
    expect(particleOnRay(from(0.7, 0), centres, radii)).toBe(0)
  })
  test('empty ground is null, and so is what lies behind the eye', () => {
    expect(particleOnRay(from(2.5, 0), centres, radii)).toBeNull()
    expect(particleOnRay({ origin: [0, 0, -5], direction: [0, 0, -1] }, centres, radii)).toBeNull()
  })
})

describe('ordering by depth', () => {
  test('a thousand particles come from far to near within a bucket of the range, each once', () => {
    const random = seeded(5)
    const depths = Float32Array.from({ length: 1000 }, () => -50 + 20 * random())
    const order = new Uint32Array(1000)
    farToNear(depths, order)
    expect(new Set(order).size).toBe(1000)
    for (let k = 1; k < 1000; k++) expect(depths[order[k]!]! - depths[order[k - 1]!]!).toBeGreaterThanOrEqual(-20 / 4095)
  })

  test('equal depths keep the order of the particles', () => {
    const order = new Uint32Array(4)
    farToNear(Float32Array.of(2, 2, 2, 2), order)
    expect([...order]).toEqual([0, 1, 2, 3])
  })
})

describe('the arrow', () => {
  const { vertices, triangles } = arrowGeometry(12)
  const radii = [0.1, 0.1, 0.25, 0]
  const along = [0, 0.7, 0.7, 1]
  const point = (v: number) => {
    const station = vertices[4 * v + 2]!
    return [radii[station]! * vertices[4 * v]!, radii[station]! * vertices[4 * v + 1]!, along[station]!] as const
  }

  test('its triangles, turned outward, hold the volume of shaft and cone, open only where the shaft ends inside the cone', () => {
    let volume = 0
    for (let t = 0; t < triangles.length; t += 3) {
      const [a, b, c] = [point(triangles[t]!), point(triangles[t + 1]!), point(triangles[t + 2]!)]
      volume += (a[0] * (b[1] * c[2] - b[2] * c[1]) + a[1] * (b[2] * c[0] - b[0] * c[2]) + a[2] * (b[0] * c[1] - b[1] * c[0])) / 6
    }
    const polygon = (radius: number) => 6 * radius ** 2 * Math.sin(Math.PI / 6)
    // each triangle is a pyramid from the origin at the tail: without its end at 0.7 the shaft counts two thirds
    // to single precision, in which vertices are kept
    expect(volume).toBeCloseTo((polygon(0.1) * 0.7 * 2) / 3 + (polygon(0.25) * 0.3) / 3, 7)
  })

  test('only the cone looks along its slope, and caps look back', () => {
    for (let v = 0; v < vertices.length / 4; v++) {
      const [station, side] = [vertices[4 * v + 2], vertices[4 * v + 3]]
      if (station === arrowStations.tip) expect(side).toBe(arrowSides.slope)
      if (station === arrowStations.neck) expect(side).toBe(arrowSides.round)
    }
  })
})
