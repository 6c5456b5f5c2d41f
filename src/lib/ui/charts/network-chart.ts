import { networkLayout } from '@gelingen/methods/network'
import { round, shortened } from './axes.ts'
import type { Chart, Mark } from './chart-types.ts'

const WIDTH = 760
/** Beyond these a name would cover others; they stand in the table. */
const MOST_NAMES = 45
const widths = ['thin', 'middle', 'thick', 'thickest'] as const

/** Classes of colour for so many sectors; the last ones share grey. */
export const networkColours = ['actor-1', 'actor-2', 'actor-3', 'actor-4', 'actor-5', 'actor-6'] as const

/** Actors as discs, the larger the more partners they have; ties as lines, the wider the more often they work together. */
export function networkChart({
  actors,
  ties,
  highest,
}: {
  actors: readonly { readonly name: string; readonly degree: number; readonly colour: string }[]
  ties: readonly { readonly from: number; readonly to: number; readonly strength: number }[]
  /** The greatest strength that there could be. */
  highest: number
}): Chart {
  const height = Math.min(820, Math.max(300, 180 + actors.length * 18))
  const places = networkLayout({ actorCount: actors.length, ties, width: WIDTH, height, margin: 58 })
  const most = Math.max(1, ...actors.map(({ degree }) => degree))
  const radius = (degree: number) => round(5 + 11 * Math.sqrt(degree / most))
  const named = new Set(
    [...actors.keys()]
      .sort((a, b) => (actors[b]?.degree ?? 0) - (actors[a]?.degree ?? 0) || a - b)
      .slice(0, MOST_NAMES),
  )
  const at = (actor: number) => places[actor] ?? { x: 0, y: 0 }
  return {
    width: WIDTH,
    height,
    marks: [
      ...ties.map(({ from, to, strength }): Mark => {
        const step = Math.ceil((widths.length * strength) / Math.max(highest, 1e-9)) - 1
        const [one, other] = [at(from), at(to)]
        const look = `tie ${highest <= 1 ? 'middle' : (widths[Math.min(widths.length - 1, Math.max(0, step))] ?? 'thin')}`
        return { shape: 'line', x1: one.x, y1: one.y, x2: other.x, y2: other.y, look }
      }),
      ...actors.map(({ degree, colour }, actor): Mark => {
        const { x, y } = at(actor)
        return { shape: 'dot', x, y, radius: radius(degree), look: `dot ${colour}`, area: String(actor) }
      }),
      ...actors.flatMap(({ name, degree }, actor): Mark[] => {
        if (!named.has(actor)) return []
        const { x, y } = at(actor)
        const text = shortened(name, 22)
        // Half its letters on either side of the disc, and within the picture.
        const half = text.length * 3.3
        const middle = Math.min(WIDTH - half, Math.max(half, x))
        return [
          {
            shape: 'text',
            x: round(middle),
            y: round(y + radius(degree) + 13),
            text,
            anchor: 'middle',
            look: 'actor-name',
          },
        ]
      }),
    ],
  }
}
