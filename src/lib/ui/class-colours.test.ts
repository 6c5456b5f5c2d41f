import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { paintOfClass } from './class-colours.ts'

const styles = readFileSync(new URL('styles/_charts.scss', import.meta.url), 'utf8')
const paint = (name: string): Rgb => {
  const [, red = '', green = '', blue = ''] = /^#(..)(..)(..)$/.exec(paintOfClass[name] ?? '') ?? []
  return [red, green, blue].map((part) => linear(Number.parseInt(part, 16) / 255)) as Rgb
}
const burden = [1, 2, 3, 4, 5, 6].map((step) => `burden-${step}`)
const change = ['warm-2', 'warm-1', 'steady', 'cool-1', 'cool-2']
const judgements = ['white-spot', 'gap', 'thin', 'balanced', 'more-than-needed']

test('pictures for documents have the colours of the pages', () => {
  for (const [name, colour] of Object.entries(paintOfClass))
    expect(styles).toContain(`--${name === 'gap' ? 'gap-colour' : name}: ${colour};`)
})

describe('in print without colours', () => {
  test('each class of burden is darker than the one before', () => {
    const lightness = burden.map((name) => lab(paint(name))[0])
    for (let at = 1; at < lightness.length; at++)
      expect((lightness[at - 1] ?? 0) - (lightness[at] ?? 0)).toBeGreaterThan(8)
  })

  test('the five classes of change are five shades', () => {
    const lightness = change.map((name) => lab(paint(name))[0]).toSorted((a, b) => a - b)
    for (let at = 1; at < lightness.length; at++)
      expect((lightness[at] ?? 0) - (lightness[at - 1] ?? 0)).toBeGreaterThan(8)
  })
})

// A difference of 2.3 can just be seen (Mahy 1994); on a map, beside other colours, several times that is needed.
describe.each([
  ['people who see all colours', null],
  ['people without red cones', 'protanopia'],
  ['people without green cones', 'deuteranopia'],
  ['people without blue cones', 'tritanopia'],
] as const)('%s', (_who, kind) => {
  test.each([
    ['burden', burden, 9],
    ['change', change, 14],
    ['judgements', judgements, 14],
  ] as const)('tell the classes of %s apart', (_scale, names, least) => {
    const seen = names.map((name) => lab(kind === null ? paint(name) : simulated(paint(name), kind)))
    for (const [at, one] of seen.entries())
      for (const other of seen.slice(at + 1)) expect(distance(one, other)).toBeGreaterThan(least)
  })
})

type Rgb = [number, number, number]

/** Machado, Oliveira, Fernandes 2009, doi 10.1109/TVCG.2009.113, table 1, severity 1.0; for linear light. */
const blindness: Record<'protanopia' | 'deuteranopia' | 'tritanopia', readonly Rgb[]> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

function simulated(colour: Rgb, kind: keyof typeof blindness): Rgb {
  return times(blindness[kind], colour).map((part) => Math.min(1, Math.max(0, part))) as Rgb
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

/** CIE 1976 L*a*b* of linear sRGB, white D65. */
function lab(colour: Rgb): Rgb {
  const xyz = times(
    [
      [0.4124564, 0.3575761, 0.1804375],
      [0.2126729, 0.7151522, 0.072175],
      [0.0193339, 0.119192, 0.9503041],
    ],
    colour,
  )
  const white = [0.95047, 1, 1.08883]
  const [x = 0, y = 0, z = 0] = xyz.map((part, at) => {
    const ratio = part / (white[at] ?? 1)
    return ratio > (6 / 29) ** 3 ? Math.cbrt(ratio) : (ratio * (29 / 6) ** 2) / 3 + 4 / 29
  })
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

function times(matrix: readonly Rgb[], [x, y, z]: Rgb): number[] {
  return matrix.map(([a, b, c]) => a * x + b * y + c * z)
}

function distance(one: Rgb, other: Rgb): number {
  return Math.hypot(...one.map((part, at) => part - (other[at] ?? 0)))
}
