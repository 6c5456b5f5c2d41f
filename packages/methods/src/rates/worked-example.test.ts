import { describe, expect, test } from 'vitest'
import { areaShares, judgeAreas, smoothGlobally } from './index.ts'

/** The town of docs/methods/rates.md: children under 15, and how many of them live on basic income support. */
const town: [name: string, population: number, count: number | null][] = [
  ['Altstadt', 24, 8],
  ['Hafen', 12, 0],
  ['Mühlberg', 66, 18],
  ['Bahnhof', 140, 52],
  ['Nord', 310, 118],
  ['Lindenhof', 95, 14],
  ['Ost', 420, 84],
  ['Weststadt', 510, 87],
  ['Siedlung', 205, 36],
  ['Südhang', 330, 37],
  ['Neubau', 640, 121],
  ['Rand', 180, null],
]
const populations = town.map(([, population]) => population)
const counts = town.map(([, , count]) => count)
const place = (name: string) => town.findIndex(([own]) => own === name)

describe('the example of the page for planners', () => {
  test('Altstadt: 33 %, between 18 % and 53 %', () => {
    const { value, lower, upper } = areaShares({ counts, populations })
    expect(value[place('Altstadt')]).toBeCloseTo(0.333, 3)
    expect(lower[place('Altstadt')]).toBeCloseTo(0.18, 3)
    expect(upper[place('Altstadt')]).toBeCloseTo(0.533, 3)
    expect(upper[place('Hafen')]).toBeCloseTo(0.242, 3)
  })

  test('smoothed: mean 21 %; Altstadt keeps half of its distance, Neubau nearly all', () => {
    const { mean, rate, ownShare } = smoothGlobally({ counts, populations, family: 'binomial' })
    expect(mean).toBeCloseTo(0.209, 3)
    expect(ownShare[place('Altstadt')]).toBeCloseTo(0.48, 2)
    expect(rate[place('Altstadt')]).toBeCloseTo(0.27, 2)
    expect(rate[place('Hafen')]).toBeCloseTo(0.143, 3)
    expect(ownShare[place('Neubau')]).toBeCloseTo(0.96, 2)
  })

  test('remarkable are Bahnhof, Nord and Südhang; without correction Weststadt would be, too', () => {
    const remarkable = (judgement: readonly (string | null)[]) =>
      town.flatMap(([name], at) =>
        judgement[at] === null || judgement[at] === 'unremarkable' ? [] : [`${name} ${judgement[at]}`],
      )
    const judged = judgeAreas({ counts, populations, kind: 'share' })
    expect(remarkable(judged.judgement)).toEqual([
      'Bahnhof remarkably-high',
      'Nord remarkably-high',
      'Südhang remarkably-low',
    ])
    expect(judged.judgement[place('Rand')]).toBeNull()
    expect(judged.p[place('Weststadt')]).toBeCloseTo(0.0195, 4)
    expect(judged.correctedP[place('Weststadt')]).toBeCloseTo(0.156, 3)
    const uncorrected = judgeAreas({ counts, populations, kind: 'share', correction: 'none' })
    expect(remarkable(uncorrected.judgement)).toContain('Weststadt remarkably-low')
    const lenient = judgeAreas({ counts, populations, kind: 'share', allowance: 'usual-spread' })
    expect(remarkable(lenient.judgement)).toEqual([])
  })
})
