import type { Point } from '@gelingen/methods/network'
import { widthOfText } from '../chain-picture/drawing.ts'

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

export type NamePlace = {
  readonly lines: readonly string[]
  readonly x: number
  /** Base line of the first line. */
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

type Signs = {
  readonly places: readonly Point[]
  readonly names: readonly string[]
  readonly radius: number
  /** One per actor: half the width of its sign. */
  readonly halfWidths: readonly number[]
  readonly size: number
  readonly width: number
  readonly height: number
  /** Actors whose names come first where there is not room for all. */
  readonly order: readonly number[]
}

const MOST_LETTERS = 22

/**
 * Where the names of actors stand beside their signs so that none covers another or a sign: below, above, right or left.
 * @returns one per actor; null = there is no room for it, its number has to do
 */
export function placeNames(signs: Signs): (NamePlace | null)[] {
  const { places, names, radius, halfWidths, size, width, height, order } = signs
  const taken: Box[] = places.map((place, at) =>
    around(place, { half: (halfWidths[at] ?? radius) + 2, radius: radius + 2 }),
  )
  const found: (NamePlace | null)[] = names.map(() => null)
  for (const actor of order) {
    const place = places[actor]
    const name = names[actor]
    if (place === undefined || name === undefined) continue
    const lines = brokenName(name)
    for (const { named, box } of beside(place, { lines, radius, half: halfWidths[actor] ?? radius, size })) {
      const isInside = box.left >= 2 && box.right <= width - 2 && box.top >= 2 && box.bottom <= height - 2
      if (!isInside || taken.some((other) => overlap(box, other))) continue
      found[actor] = named
      taken.push(box)
      break
    }
  }
  return found
}

type Sign = {
  readonly lines: string[]
  readonly radius: number
  readonly half: number
  readonly size: number
}

function beside({ x, y }: Point, { lines, radius, half, size }: Sign) {
  const wide = Math.max(...lines.map((line) => widthOfText(line, size)))
  const high = lines.length * size * 1.15
  const [below, above] = [y + radius + 4, y - radius - 4 - high]
  const [right, left] = [x + half + 4, x - half - 4]
  const named = (box: Box, at: Omit<NamePlace, 'lines'>) => ({ box, named: { lines, ...at } })
  const box = (from: number, top: number): Box => ({
    left: from,
    top,
    right: from + wide,
    bottom: top + high,
  })
  const middle = y - high / 2 + size - 1
  return [
    named(box(x - wide / 2, below), { x, y: below + size * 0.9, anchor: 'middle' }),
    named(box(right, y - high / 2), { x: right, y: middle, anchor: 'start' }),
    named(box(left - wide, y - high / 2), { x: left, y: middle, anchor: 'end' }),
    named(box(x - wide / 2, above), { x, y: above + size * 0.9, anchor: 'middle' }),
    // Where all of these are taken, aslant.
    named(box(right - 4, below - 6), { x: right - 4, y: below - 6 + size * 0.9, anchor: 'start' }),
    named(box(left + 4 - wide, below - 6), { x: left + 4, y: below - 6 + size * 0.9, anchor: 'end' }),
    named(box(right - 4, above + 6), { x: right - 4, y: above + 6 + size * 0.9, anchor: 'start' }),
    named(box(left + 4 - wide, above + 6), { x: left + 4, y: above + 6 + size * 0.9, anchor: 'end' }),
  ]
}

/** In at most two lines, broken between words as evenly as may be; what is longer ends with dots. */
export function brokenName(name: string): string[] {
  if (name.length <= MOST_LETTERS) return [name]
  const words = name.split(' ')
  let line = words.shift() ?? ''
  const half = Math.min(MOST_LETTERS, Math.ceil(name.length / 2) + 2)
  while (words[0] !== undefined && line.length + 1 + words[0].length <= half) line += ` ${words.shift()}`
  return [line, words.join(' ')].filter((part) => part !== '').map(cut)
}

function cut(text: string): string {
  return text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS - 1).trimEnd()}…`
}

function around({ x, y }: Point, { half, radius }: { half: number; radius: number }): Box {
  return { left: x - half, top: y - radius, right: x + half, bottom: y + radius }
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}
