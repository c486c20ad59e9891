/** Edge of the cubic box that holds N particles at a number density: (N/ρ)^(1/d); null where that is no length. */
export function boxEdge(particles: number, density: number, dimension: number): number | null {
  if (!(particles >= 1) || !(density > 0)) return null
  const edge = (particles / density) ** (1 / dimension)
  return Number.isFinite(edge) && edge > 0 ? edge : null
}

export interface Corner {
  readonly x: number
  readonly y: number
}

export interface BoxDrawing {
  readonly edges: readonly { readonly from: Corner; readonly to: Corner; readonly isHidden: boolean }[]
  /** The edge at the bottom of the front face, along which its length is written. */
  readonly front: { readonly from: Corner; readonly to: Corner }
}

// oblique: a viewer is used to it, and the front face keeps its true scale
const depth = { x: 0.36, y: -0.26 }

/** A square or a cube whose front face is 1 × 1, its lower left corner at the origin and y downwards. */
export function drawBox(dimension: number): BoxDrawing {
  const face = (shift: Corner) => [
    { x: shift.x, y: shift.y },
    { x: 1 + shift.x, y: shift.y },
    { x: 1 + shift.x, y: -1 + shift.y },
    { x: shift.x, y: -1 + shift.y },
  ]
  const near = face({ x: 0, y: 0 })
  const far = dimension > 2 ? face(depth) : []
  const around = (corners: readonly Corner[], isHidden: (k: number) => boolean) =>
    corners.map((from, k) => ({ from, to: corners[(k + 1) % corners.length] ?? from, isHidden: isHidden(k) }))
  const between = far.map((to, k) => ({ from: near[k] ?? to, to, isHidden: k === 0 }))
  return {
    // of the far face, the two edges at its lower left corner lie behind the box
    edges: [...around(far, (k) => k === 0 || k === 3), ...between, ...around(near, () => false)],
    front: { from: { x: 0, y: 0 }, to: { x: 1, y: 0 } },
  }
}
