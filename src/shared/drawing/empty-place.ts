import { overlap, type PageBox } from './page-box.ts'

/** The corner of a frame that has the fewest points in and near it and is not taken, clockwise from the top left. */
export function emptyPlace(
  frame: PageBox,
  size: { readonly width: number; readonly height: number },
  inset: number,
  points: readonly (readonly [number, number])[],
  taken: readonly PageBox[],
): PageBox & { readonly crowd: number } {
  const near = frame.left + inset
  const far = frame.left + frame.width - inset - size.width
  const high = frame.top + inset
  const low = frame.top + frame.height - inset - size.height
  const places = [
    [near, high],
    [far, high],
    [far, low],
    [near, low],
  ].map(([left = 0, top = 0]) => ({ left, top, width: size.width, height: size.height }))
  const free = places.filter((place) => !taken.some((box) => overlap(place, box)))
  let best: PageBox = free[0] ?? { left: near, top: high, width: size.width, height: size.height }
  let least = Infinity
  for (const place of free) {
    const crowd = pointsNear(place, inset, points)
    if (crowd < least) [best, least] = [place, crowd]
  }
  return { ...best, crowd: least }
}

function pointsNear({ left, top, width, height }: PageBox, air: number, points: readonly (readonly [number, number])[]): number {
  let count = 0
  for (const [x, y] of points) {
    if (x >= left - air && x <= left + width + air && y >= top - air && y <= top + height + air) count++
  }
  return count
}
