/** Where along the arrow a vertex lies: its radius and place are worked out from the arrow's length by the shader. */
export const arrowStations = { tail: 0, neck: 1, brim: 2, tip: 3 } as const
/** Which way a vertex looks: out from the axis, back along it, or square to the slope of the head. */
export const arrowSides = { round: 0, back: 1, slope: 2 } as const

export interface ArrowGeometry {
  /** [vertices, 4]: cos θ, sin θ (0, 0 on the axis of a cap), station, side. */
  readonly vertices: Float32Array
  readonly triangles: Uint16Array
}

/** An arrow along one axis: a capped shaft and a cone with its underside. */
export function arrowGeometry(segments: number): ArrowGeometry {
  const { tail, neck, brim, tip } = arrowStations
  const { round, back, slope } = arrowSides
  const vertices: number[] = []
  const triangles: number[] = []
  const vertex = (turn: number | null, station: number, side: number) => {
    const angle = (2 * Math.PI * (turn ?? 0)) / segments
    vertices.push(turn === null ? 0 : Math.cos(angle), turn === null ? 0 : Math.sin(angle), station, side)
    return vertices.length / 4 - 1
  }
  for (let k = 0; k < segments; k++) {
    const band = [vertex(k, tail, round), vertex(k + 1, tail, round), vertex(k + 1, neck, round), vertex(k, neck, round)] as const
    triangles.push(band[0], band[1], band[2], band[0], band[2], band[3])
    triangles.push(vertex(k, brim, slope), vertex(k + 1, brim, slope), vertex(k + 0.5, tip, slope))
    for (const station of [tail, brim]) triangles.push(vertex(k + 1, station, back), vertex(k, station, back), vertex(null, station, back))
  }
  return { vertices: Float32Array.from(vertices), triangles: Uint16Array.from(triangles) }
}
