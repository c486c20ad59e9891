import { numberOfId, type ResultId, type RunId } from '../../../../shared/contracts/ids.ts'
import type { SampleFamily } from '../../../engine/use-samples.ts'

export interface FamilyNode {
  readonly id: number | RunId | ResultId
  readonly kind: 'sample' | 'run' | 'result'
  /** The face of the node. */
  readonly label: string
  readonly title: string
  readonly isSelf: boolean
  /** What it is to the sample, for those who hear it. */
  readonly relation: string
  readonly path: string
  /** Top left corner, in rem. */
  readonly x: number
  readonly y: number
}

export interface FamilyPicture {
  readonly nodes: readonly FamilyNode[]
  /** From the middle of one to the middle of the other, in rem. */
  readonly edges: readonly { readonly key: string; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }[]
  readonly height: number
}

export const nodeWidth = 4.6
export const nodeHeight = 1.6
const gapX = 0.6
const gapY = 1.1

/** Lays a family out by generation, ancestors above, as many nodes side by side as the width holds. */
export function layoutFamily(family: Pick<SampleFamily, 'nodes' | 'edges'>, self: number, width: number): FamilyPicture {
  const perRow = Math.max(1, Math.floor((width + gapX) / (nodeWidth + gapX)))
  const generations = [...new Set(family.nodes.map((node) => node.generation))].sort((a, b) => a - b)
  const nodes: FamilyNode[] = []
  let y = 0
  for (const generation of generations) {
    const members = family.nodes.filter((node) => node.generation === generation)
    for (let first = 0; first < members.length; first += perRow) {
      const row = members.slice(first, first + perRow)
      const used = row.length * (nodeWidth + gapX) - gapX
      row.forEach((node, k) => nodes.push({ ...faceOf(node, self), x: Math.max(0, (width - used) / 2) + k * (nodeWidth + gapX), y }))
      y += nodeHeight + (first + perRow < members.length ? gapX / 2 : gapY)
    }
  }
  const places = new Map(nodes.map((node) => [node.id, node]))
  const edges = family.edges.flatMap(({ from, to }) => {
    const [a, b] = [places.get(from), places.get(to)]
    if (!a || !b) return []
    const down = a.y <= b.y
    return [
      {
        key: `${String(from)} ${String(to)}`,
        x1: a.x + nodeWidth / 2,
        y1: a.y + (down ? nodeHeight : 0),
        x2: b.x + nodeWidth / 2,
        y2: b.y + (down ? 0 : nodeHeight),
      },
    ]
  })
  return { nodes, edges, height: Math.max(0, y - gapY) }
}

function faceOf({ id, kind, title, generation }: SampleFamily['nodes'][number], self: number): Omit<FamilyNode, 'x' | 'y'> {
  const isSelf = id === self
  const number = typeof id === 'number' ? id : numberOfId(id)
  const relation = isSelf ? 'this sample' : generation < 0 ? 'comes from' : 'made of it'
  const label = kind === 'sample' ? `#${String(number)}` : kind === 'run' ? `run ${String(number)}` : title
  const path = kind === 'sample' ? `/library/${String(number)}` : kind === 'run' ? `/jobs/${String(id)}` : `/modes/${String(self)}`
  return { id, kind, label, title: kind === 'run' ? `${label}: ${title}` : title, isSelf, relation, path }
}
