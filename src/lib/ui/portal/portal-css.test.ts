import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('portal.css', import.meta.url), 'utf8').replaceAll(/\/\*.*?\*\//gs, '')
const colours = new Map(
  [...css.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
)

describe('the colours of the portal', () => {
  test.each([
    ['ink', ['paper', 'card', 'tint', 'alert-tint']],
    ['soft', ['paper', 'card', 'tint', 'alert-tint']],
    ['brand', ['paper', 'card', 'tint', 'alert-tint']],
    ['on-brand', ['brand', 'alert']],
    ['alert', ['card', 'alert-tint', 'paper']],
  ])('%s can be read on %j', (text, grounds) => {
    for (const ground of grounds) expect(contrast(text, ground), ground).toBeGreaterThanOrEqual(4.5)
  })

  test.each([
    ['line', ['paper', 'card', 'tint']],
    // The mark of focus: dark line, and where it lies on the header a light one.
    ['ink', ['paper', 'card', 'tint', 'sun']],
    ['on-brand', ['brand']],
  ])('%s stands out as a line on %j', (line, grounds) => {
    for (const ground of grounds) expect(contrast(line, ground), ground).toBeGreaterThanOrEqual(3)
  })

  test('are told in one place', () => {
    const outside = css.replace(/:root \{.*?\n\}/s, '')
    expect(outside.match(/#[0-9a-f]{3,8}\b|rgb|hsl/gi) ?? []).toEqual([])
    const used = [...css.matchAll(/var\(--([a-z-]+)\)/g)].map(([, name = '']) => name)
    expect(used.filter((name) => !colours.has(name))).toEqual([])
  })
})

test('the style sheet knows neither left nor right', () => {
  const sided =
    /\b(?:margin|padding|border|inset)-(?:left|right)\b|(?:^|[\s;])(?:left|right):|(?:text-align|float|clear): (?:left|right)/g
  expect(css.match(sided) ?? []).toEqual([])
})

test('the formula of contrast gives the values that WCAG names', () => {
  expect(ratio('#000000', '#ffffff')).toBeCloseTo(21, 5)
  // The grey that is just enough on white, and the one that is not any more.
  expect(ratio('#767676', '#ffffff')).toBeGreaterThanOrEqual(4.5)
  expect(ratio('#777777', '#ffffff')).toBeLessThan(4.5)
})

function contrast(one: string, other: string): number {
  const [first, second] = [colours.get(one), colours.get(other)]
  if (first === undefined || second === undefined) throw new Error(`There is no ${one} or no ${other}`)
  return ratio(first, second)
}

/** Contrast ratio by WCAG 2.2, "relative luminance". */
function ratio(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
