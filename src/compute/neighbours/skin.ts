/** Cost of building a list, in evaluations of its pairs: measured between 2 (Kob–Andersen) and 6 (ipl in 4D), and a flat optimum. */
const buildingCost = 4
const smallest = 0.05
const largest = 0.8

/** Chooses the margin of a neighbour list from what particles were seen to move; counts, not clocks, so runs repeat. */
export interface Skin {
  readonly width: number
  /** Notes how far the fastest particle came in how many evaluations, and chooses anew. */
  learn(displacement: number, evaluations: number): void
}

/**
 * @param radius largest cutoff
 * @param spacing mean distance between particles, the unit of the bounds
 */
export function createSkin(dimension: number, radius: number, spacing: number): Skin {
  let width = 0.3 * spacing
  let speed = 0
  return {
    get width() {
      return width
    },
    learn(displacement, evaluations) {
      const seen = displacement / Math.max(1, evaluations)
      speed = speed === 0 ? seen : 0.5 * (speed + seen)
      let best = Number.POSITIVE_INFINITY
      for (let part = smallest; part <= largest + 1e-9; part += 0.05) {
        const skin = part * spacing
        // a list serves until the fastest particle has crossed half the skin
        const cost = (radius + skin) ** dimension * (1 + (buildingCost * 2 * speed) / skin)
        if (cost < best) {
          best = cost
          width = skin
        }
      }
    },
  }
}
