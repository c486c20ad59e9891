const millisecondsAFrame = 8

const waiting = new Set<() => void>()
let frame = 0

function drawNext(): void {
  frame = 0
  const began = performance.now()
  try {
    for (const draw of waiting) {
      waiting.delete(draw)
      draw()
      if (performance.now() - began > millisecondsAFrame) break
    }
  } finally {
    if (waiting.size > 0) frame = requestAnimationFrame(drawNext)
  }
}

/** Draws in one of the next frames: charts that come together take turns, so that the window answers between them. */
export function drawInTurn(draw: () => void): void {
  waiting.add(draw)
  if (frame === 0) frame = requestAnimationFrame(drawNext)
}

/** Whoever goes does not draw any more. */
export function leaveTurn(draw: () => void): void {
  waiting.delete(draw)
}
