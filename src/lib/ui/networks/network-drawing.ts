import { createNetwork, placeActors, type Point } from '@gelingen/methods/network'
import { actorSign, at, halfWidthOf, lineStroke } from './actor-signs.ts'
import { fitPlaces } from './fit-places.ts'
import type { DrawnActor, NetworkPicture } from './network-drawing-types.ts'
import { placeNames } from './place-names.ts'

const INK = '#171a2b'
const MARGIN = 34

/** For a page of some width; names stand only where there is room for them. */
export type NetworkFormat = {
  readonly width: number
  readonly hasNames: boolean
  readonly isUpright: boolean
}
export const WIDE_NETWORK: NetworkFormat = { width: 1100, hasNames: true, isUpright: false }
export const NARROW_NETWORK: NetworkFormat = { width: 340, hasNames: false, isUpright: true }

type Wanted = {
  readonly format: NetworkFormat
  /** Without links it is a drawing for a file. */
  readonly isLinked: boolean
  /** Attributes of the root besides its size. */
  readonly root?: string
}

/**
 * Draws who works with whom: those with lines by how many steps they are apart, those without in rows below. The same picture always
 * gives the same drawing.
 *
 * @returns an SVG without style sheet or script, every text in it escaped
 */
export function networkSvg(picture: NetworkPicture, { format, isLinked, root = '' }: Wanted): string {
  const { actors, lines } = picture
  const { width, hasNames } = format
  const radius = hasNames ? 13 : 12
  const { places, height } = placeAll(picture, { format, radius })
  // Networks are named first, then those with most partners.
  const rank = (actor: number) => (actors[actor]?.look === 'body' ? 1e6 : 0) + degree(lines, actor)
  const order = [...actors.keys()].toSorted((a, b) => rank(b) - rank(a) || a - b)
  const size = 13
  const names = hasNames
    ? placeNames({
        places,
        names: actors.map(({ name }) => name),
        radius,
        halfWidths: actors.map(({ look }) => halfWidthOf(look, radius)),
        size,
        width,
        height,
        order,
      })
    : []
  const strokes = lines.map(({ from, to, look, strength }) => {
    const [one, other] = [places[from], places[to]]
    if (one === undefined || other === undefined) return ''
    return `<path d="M${at(one.x)} ${at(one.y)}L${at(other.x)} ${at(other.y)}" ${lineStroke(look, strength)}/>`
  })
  const signs = actors.map((actor, which) =>
    signOf(actor, { place: places[which] ?? { x: 0, y: 0 }, radius, isLinked }),
  )
  const letters = names.map((named) =>
    named === null
      ? ''
      : named.lines
          .map(
            (line, row) =>
              `<text x="${at(named.x)}" y="${at(named.y + row * size * 1.15)}" text-anchor="${named.anchor}" font-size="${size}" fill="${INK}" paint-order="stroke" stroke="#fff" stroke-width="3.5" stroke-linejoin="round">${escaped(line)}</text>`,
          )
          .join(''),
  )
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${at(height)}" ${root} font-family="'Fira Sans', sans-serif">` +
    `<rect width="${width}" height="${at(height)}" fill="#fff"/>${strokes.join('')}${letters.join('')}${signs.join('')}</svg>`
  )
}

type StepsApart = {
  /** Those with lines, and where they are, in steps. */
  readonly within: readonly number[]
  readonly points: readonly Point[]
  readonly alone: readonly number[]
}

/** A page draws the same picture in several forms; where everybody is takes longest, and is the same in all. */
const known = new WeakMap<NetworkPicture, StepsApart>()

function stepsApart(picture: NetworkPicture): StepsApart {
  const before = known.get(picture)
  if (before !== undefined) return before
  const { actors, lines } = picture
  const tied = new Set(lines.flatMap(({ from, to }) => [from, to]))
  const within = [...actors.keys()].filter((actor) => tied.has(actor))
  const placeOf = new Map(within.map((actor, which) => [actor, which]))
  const ties = lines.map(({ from, to }) => ({ from: placeOf.get(from) ?? 0, to: placeOf.get(to) ?? 0 }))
  const found: StepsApart = {
    within,
    points: placeActors(createNetwork({ actorCount: within.length, ties })),
    alone: [...actors.keys()].filter((actor) => !tied.has(actor)),
  }
  known.set(picture, found)
  return found
}

function placeAll(
  picture: NetworkPicture,
  { format, radius }: { format: NetworkFormat; radius: number },
): { places: Point[]; height: number } {
  const { width, isUpright, hasNames } = format
  const { within, points, alone } = stepsApart(picture)
  const found = points.map(({ x, y }) => (isUpright ? { x: y, y: x } : { x, y }))
  // Every sign gets its share of the paper, more where its name stands beside it.
  const needed = within.length * (hasNames ? 19_000 : 3_600)
  const high = within.length === 0 ? 0 : clamp(needed / width, width * 0.35, width * (isUpright ? 2.2 : 0.95))
  // As far apart as there is room for, up to what a name needs.
  const roomy = Math.sqrt((width * high) / (1.6 * within.length))
  const leastDistance = clamp(roomy, 2 * radius, hasNames ? 56 : 2 * radius + 7)
  const margin = hasNames ? MARGIN + 20 : radius * 1.6
  const fitted = within.length === 0 ? [] : fitPlaces(found, { width, height: high, margin, leastDistance })
  const cell = hasNames ? 150 : 2 * radius + 10
  const perRow = Math.max(1, Math.floor((width - 20) / cell))
  const rowHeight = hasNames ? 74 : 2 * radius + 12
  const places: Point[] = []
  fitted.forEach((place, which) => (places[within[which] ?? 0] = place))
  alone.forEach((actor, which) => {
    places[actor] = {
      x: 10 + cell * ((which % perRow) + 0.5),
      y: high + 12 + radius + rowHeight * Math.floor(which / perRow),
    }
  })
  return {
    places,
    height: high + (alone.length === 0 ? 0 : 12 + rowHeight * Math.ceil(alone.length / perRow)),
  }
}

function signOf(
  { number, look, says, href }: DrawnActor,
  { place, radius, isLinked }: { place: Point; radius: number; isLinked: boolean },
): string {
  const digits = `<text x="${at(place.x)}" y="${at(place.y + 4.2)}" text-anchor="middle" font-size="12" font-weight="600" fill="${INK}">${number}</text>`
  const inner = `${isLinked ? `<title>${escaped(says)}</title>` : ''}${actorSign(look, { ...place, radius })}${digits}`
  return isLinked && href !== null
    ? `<a href="${escaped(href)}" tabindex="-1">${inner}</a>`
    : `<g>${inner}</g>`
}

function degree(lines: NetworkPicture['lines'], actor: number): number {
  return lines.filter(({ from, to }) => from === actor || to === actor).length
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
