/*
 * Berlin's Monitoring Soziale Stadtentwicklung 2021 (CC BY 3.0 DE): its published classes, from its published
 * indicators, by the two specs that stand in the vectors.
 */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import dynamik from '../../../vectors/composite-index/berlin-mss-2021-dynamik.json' with { type: 'json' }
import status from '../../../vectors/composite-index/berlin-mss-2021-status.json' with { type: 'json' }
import { computeIndex } from '../compute-index.ts'
import { rankIntervals } from '../uncertainty/rank-intervals.ts'
import { numbersOf, rowsOfCsv, specOf, type Row } from '../test-data.ts'

const folder = new URL('../../../../../../shared/data/berlin/indicators/', import.meta.url)
const there = existsSync(folder)
const table = (name: string): Row[] => rowsOfCsv(readFileSync(new URL(`${name}.csv`, folder), 'utf8'))

const parts = [
  {
    name: 'status',
    json: status,
    published: 'SI_V',
    columns: ['S1', 'S3', 'S4'],
    counts: { hoch: 75, mittel: 366, niedrig: 46, 'sehr niedrig': 49 },
  },
  {
    name: 'dynamik',
    json: dynamik,
    published: 'DI_V',
    columns: ['D1', 'D3', 'D4'],
    counts: { positiv: 48, stabil: 436, negativ: 52 },
  },
]

describe.skipIf(!there)('Berlin MSS 2021 (skipped without ../shared/data/berlin)', () => {
  describe.each(parts)('$name', ({ json, published, columns: indicators, counts }) => {
    const areas = there ? table('mss_2021_index_indikatoren') : []
    const spec = specOf(json)
    const columns = {
      ...Object.fromEntries([...indicators, 'EW'].map((column) => [column, numbersOf(areas, column)])),
      KOM: areas.map((row) => row['KOM']!),
    }

    test('puts all 536 valid areas into the published class', () => {
      const outcome = computeIndex({ spec, columns })
      if (!outcome.ok) throw new Error(outcome.refusal.code)
      const classOf = publishedClasses(published)
      const valid = areas.flatMap(({ PLR_ID }, unit) =>
        outcome.result.index[unit] === null
          ? []
          : [{ ours: outcome.result.class[unit], theirs: classOf.get(PLR_ID!) }],
      )
      expect(valid).toHaveLength(536)
      expect(valid.filter(({ ours, theirs }) => ours !== theirs)).toEqual([])
      const { labels, counts: ourCounts } = outcome.result.classes!
      expect(Object.fromEntries(labels.map((label, at) => [label, ourCounts[at]]))).toEqual(counts)
    })

    test('leaves out the six areas that the publication leaves out', () => {
      const outcome = computeIndex({ spec, columns })
      if (!outcome.ok) throw new Error(outcome.refusal.code)
      const classOf = publishedClasses(published)
      const left = areas.filter((_, unit) => outcome.result.excludedBecause[unit] !== null)
      expect(left).toHaveLength(6)
      for (const { PLR_ID } of left) expect(classOf.get(PLR_ID!)).toBe('Planungsraum ohne Zuordnung')
    })

    test('has rank intervals that contain nearly all ranks', () => {
      const outcome = rankIntervals({ spec, columns, draws: 500, seed: 1 })
      if (!outcome.ok) throw new Error(outcome.refusal.code)
      const { rank, rankInterval } = outcome.result
      const inside = rank.filter(
        (value, unit) =>
          value !== null && value >= rankInterval.low[unit]! && value <= rankInterval.high[unit]!,
      )
      expect(inside.length).toBeGreaterThan(0.9 * 536)
    })
  })
})

function publishedClasses(column: string): Map<string, string> {
  const rows = table('mss_2021_indizes')
  return new Map(rows.map((row) => [row['PLR_ID']!, row[column]!]))
}
