/* The example of docs/methods/composite-index.md and its picture: what stands there comes out. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { computeIndex } from './compute-index.ts'
import { indexSensitivity } from './uncertainty/index-sensitivity.ts'
import { indexUncertainty } from './uncertainty/index-uncertainty.ts'
import { designOf } from './test-data.ts'
import { effectiveWeights } from './weigh/effective-weights.ts'

const documents = new URL('../../../../docs/methods/', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, documents), 'utf8')

const areas = ['Nordstadt', 'Hafen', 'Altstadt', 'Südhang', 'Weststadt', 'Ostpark']
const columns = {
  poverty: [38, 30, 24, 8, 15, 20],
  withoutDayCare: [14, 22, 8, 4, 6, 18],
  checkUp: [78, 92, 84, 97, 95, 80],
}
const design = {
  indicators: [
    { column: 'poverty', direction: 'higher-is-burden', group: 'Armut' },
    { column: 'withoutDayCare', direction: 'higher-is-burden', group: 'Start' },
    { column: 'checkUp', direction: 'higher-is-better', group: 'Start' },
  ],
  normalise: 'min-max',
  aggregate: 'arithmetic',
  classes: { naturalBreaks: 3, labels: ['niedrig', 'mittel', 'hoch'] },
}
const spec = designOf(design)
const german = (value: number, digits: number) => value.toFixed(digits).replace('.', ',')

describe('the six areas of the document', () => {
  const outcome = computeIndex({ spec, columns })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  const { index, rank, subIndices, contributions, class: classes, classes: cuts } = outcome.result

  test.each(areas)('%s stands in the table as it is computed', (area) => {
    const at = areas.indexOf(area)
    const parts = [...subIndices.map(({ values }) => values[at]!), index[at]!].map((value) =>
      german(value, 3),
    )
    const own = Object.values(columns).map((values) => values[at])
    const row = [area, ...own, ...parts, rank[at], classes[at]]
    expect(read('composite-index.md')).toContain(`| ${row.join(' | ')} |`)
  })

  test('Hafen, by hand', () => {
    // Poverty 22/30; without day care 18/18, check-up 5/19; each sub-index weighs one half.
    expect(index[1]).toBeCloseTo((22 / 30 + (1 + 5 / 19) / 2) / 2, 14)
    expect(contributions.map(({ values }) => german(values[1]!, 3))).toEqual(['0,367', '0,250', '0,066'])
    expect(effectiveWeights(spec).map(({ effectiveWeight }) => effectiveWeight)).toEqual([
      0.5, 0.25, 0.25, 0.5, 0.5, 1,
    ])
  })

  test('are cut where the document says', () => {
    expect(cuts!.cuts.map((cut) => german(cut, 3))).toEqual(['0,332', '0,786'])
  })

  test('have the spans of the picture and the document', () => {
    const drawn = indexUncertainty({ spec, columns, draws: 1000, seed: 1, leaveOneOut: true })
    if (!drawn.ok) throw new Error(drawn.refusal.code)
    const { low, high } = drawn.result.rankInterval
    const spans = Object.fromEntries(areas.map((area, at) => [area, [low[at], high[at]]]))
    expect(spans).toEqual({
      Nordstadt: [1, 2],
      Hafen: [1, 4],
      Ostpark: [1, 3],
      Altstadt: [3, 4],
      Weststadt: [5, 5],
      Südhang: [6, 6],
    })
    const picture = read('pictures/composite-index.svg')
    for (const [area, at] of areas.map((name, position) => [name, position] as const)) {
      expect(picture).toContain(`${area} ${german(index[at]!, 2)}, Rang ${rank[at]}`)
    }
    expect(picture).toContain('Spanne 1 bis 4')
  })

  test('hang on the choice of indicators', () => {
    const outcome_ = indexSensitivity({ spec, columns, samples: 1000, seed: 1, leaveOneOut: true })
    if (!outcome_.ok) throw new Error(outcome_.refusal.code)
    const percent = outcome_.result.factors.map(({ first, total }) =>
      [first, total].map((one) => Math.round(100 * one)),
    )
    expect(percent).toEqual([
      [0, 8],
      [0, 10],
      [94, 102],
    ])
  })

  test('change places under the harmonic mean', () => {
    const harmonic = computeIndex({
      spec: designOf({ ...design, aggregate: 'harmonic', scale: { low: 1, high: 100 } }),
      columns,
    })
    if (!harmonic.ok) throw new Error(harmonic.refusal.code)
    expect([harmonic.result.rank[1], harmonic.result.rank[5]]).toEqual([3, 2])
  })
})
