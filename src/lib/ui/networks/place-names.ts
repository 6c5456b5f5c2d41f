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
export function placeNames({
  places,
  names,
  radius,
  size,
  width,
  height,
  order,
}: Signs): (NamePlace | null)[] {
  const taken: Box[] = places.map(({ x, y }) => around({ x, y }, radius + 2))
  const found: (NamePlace | null)[] = names.map(() => null)
  for (const actor of order) {
    const place = places[actor]
    const name = names[actor]
    if (place === undefined || name === undefined) continue
    const lines = brokenName(name)
    for (const { named, box } of beside(place, { lines, radius, size })) {
      const isInside = box.left >= 2 && box.right <= width - 2 && box.top >= 2 && box.bottom <= height - 2
      if (!isInside || taken.some((other) => overlap(box, other))) continue
      found[actor] = named
      taken.push(box)
      break
    }
  }
  return found
}

function beside({ x, y }: Point, { lines, radius, size }: { lines: string[]; radius: number; size: number }) {
  const wide = Math.max(...lines.map((line) => widthOfText(line, size)))
  const high = lines.length * size * 1.15
  const gap = 4
  const middle = y - high / 2 + size
  const named = (box: Box, at: Omit<NamePlace, 'lines'>) => ({ box, named: { lines, ...at } })
  const box = (left: number, top: number): Box => ({ left, top, right: left + wide, bottom: top + high })
  return [
    named(box(x - wide / 2, y + radius + gap), { x, y: y + radius + gap + size * 0.9, anchor: 'middle' }),
    named(box(x + radius + gap, y - high / 2), { x: x + radius + gap, y: middle - 1, anchor: 'start' }),
    named(box(x - radius - gap - wide, y - high / 2), { x: x - radius - gap, y: middle - 1, anchor: 'end' }),
    named(box(x - wide / 2, y - radius - gap - high), {
      x,
      y: y - radius - gap - high + size * 0.9,
      anchor: 'middle',
    }),
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

function around({ x, y }: Point, reach: number): Box {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach }
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}
