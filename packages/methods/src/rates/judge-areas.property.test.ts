import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom, type Random } from '../composite-index/seeded-random.ts'
import { judgeAreas, judgeChanges, judgeTrends } from './index.ts'

const level = 0.05
const municipalities = 200
/** So many false alarms are passed in one of ten thousand runs if their probability is exactly the level. */
const mostFalseAlarms = municipalities * level + 3.8 * Math.sqrt(municipalities * level * (1 - level))

const kinds = ['share', 'rate'] as const
type Kind = (typeof kinds)[number]

/** A municipality of areas of very different size in which only chance makes areas differ. */
function municipalityByChance(random: Random, areas: number, rate: number, kind: Kind) {
  const populations = Array.from({ length: areas }, () => Math.ceil(8 * Math.exp(4 * random())))
  const counts = () => populations.map((population) => countByChance(random, population, rate, kind))
  return { populations, counts }
}

function countByChance(random: Random, population: number, rate: number, kind: Kind): number {
  if (kind === 'share') {
    let count = 0
    for (let person = 0; person < population; person++) if (random() < rate) count++
    return count
  }
  let events = 0
  for (let time = -Math.log(1 - random()); time < population * rate; time -= Math.log(1 - random())) events++
  return events
}

/** Share of municipalities with any false alarm. */
function municipalitiesWithAlarm(seed: number, hasAlarm: (random: Random) => boolean): number {
  const random = createRandom(seed)
  let alarms = 0
  for (let municipality = 0; municipality < municipalities; municipality++) if (hasAlarm(random)) alarms++
  return alarms
}

describe('where only chance makes areas differ, hardly any municipality hears an alarm', () => {
  const towns = kinds.flatMap((kind) =>
    [0.005, 0.05, 0.4].flatMap((rate) => [10, 60].map((areas) => ({ kind, rate, areas }))),
  )
  test.each(towns)('$kind of $rate in $areas areas', ({ kind, rate, areas }) => {
    for (const correction of ['holm', 'benjamini-hochberg'] as const) {
      for (const against of ['others', rate] as const) {
        const alarms = municipalitiesWithAlarm(11, (random) => {
          const { populations, counts } = municipalityByChance(random, areas, rate, kind)
          const { judgement } = judgeAreas({
            counts: counts(),
            populations,
            kind,
            correction,
            against,
            level,
          })
          return judgement.some((code) => code !== 'unremarkable')
        })
        expect(alarms).toBeLessThan(mostFalseAlarms)
      }
    }
  })

  test.each(kinds)('uncorrected nearly all would: that is why (%s)', (kind) => {
    const alarms = municipalitiesWithAlarm(12, (random) => {
      const { populations, counts } = municipalityByChance(random, 60, 0.4, kind)
      const { judgement } = judgeAreas({ counts: counts(), populations, kind, correction: 'none' })
      return judgement.some((code) => code !== 'unremarkable')
    })
    expect(alarms).toBeGreaterThan(municipalities * 0.7)
  })

  test.each(kinds)('changes between two periods (%s)', (kind) => {
    for (const rate of [0.01, 0.2]) {
      const alarms = municipalitiesWithAlarm(13, (random) => {
        const { populations, counts } = municipalityByChance(random, 40, rate, kind)
        const { judgement } = judgeChanges({
          earlier: { counts: counts(), populations },
          later: { counts: counts(), populations },
          kind,
        })
        return judgement.some((code) => code !== 'unremarkable')
      })
      expect(alarms).toBeLessThan(mostFalseAlarms)
    }
  })

  test.each(kinds)('trends over five years (%s)', (kind) => {
    for (const rate of [0.01, 0.2]) {
      const alarms = municipalitiesWithAlarm(14, (random) => {
        const { populations, counts } = municipalityByChance(random, 30, rate, kind)
        const years = Array.from({ length: 5 }, counts)
        const { judgement } = judgeTrends({
          counts: populations.map((_, area) => years.map((year) => year[area]!)),
          populations: populations.map((population) => years.map(() => population)),
          times: [2019, 2020, 2021, 2022, 2023],
          kind,
        })
        return judgement.some((code) => code !== 'unremarkable')
      })
      expect(alarms).toBeLessThan(mostFalseAlarms)
    }
  })
})

describe('where areas differ anyway by a fifth, and that is granted', () => {
  // The spread is only estimated: the level holds approximately, here up to one and a half times.
  test('about one municipality in twenty hears an alarm', () => {
    const alarms = municipalitiesWithAlarm(15, (random) => {
      const { populations } = municipalityByChance(random, 60, 0.4, 'rate')
      const counts = populations.map((population) => {
        // Twelve uniform numbers make a nearly normal one.
        const bell = Array.from({ length: 12 }, random).reduce((sum, value) => sum + value, -6)
        return countByChance(random, population, 0.4 * Math.max(0, 1 + 0.2 * bell), 'rate')
      })
      const { judgement } = judgeAreas({ counts, populations, kind: 'rate', allowance: 'usual-spread' })
      return judgement.some((code) => code !== 'unremarkable')
    })
    expect(alarms).toBeLessThan(municipalities * level * 1.5)
  })
})

describe('laws', () => {
  const areas = fc.array(
    fc
      .integer({ min: 1, max: 300 })
      .chain((population) =>
        fc.record({ population: fc.constant(population), count: fc.integer({ min: 0, max: population }) }),
      ),
    { minLength: 2, maxLength: 20 },
  )
  const columns = (rows: { population: number; count: number }[]) => ({
    counts: rows.map(({ count }) => count),
    populations: rows.map(({ population }) => population),
  })

  test('the order of the areas does not matter', () => {
    fc.assert(
      fc.property(areas, fc.constantFrom(...kinds), (rows, kind) => {
        const one = judgeAreas({ ...columns(rows), kind })
        const other = judgeAreas({ ...columns(rows.toReversed()), kind })
        expect(other.judgement.toReversed()).toEqual(one.judgement)
      }),
    )
  })

  test('those not counted are judged the other way round', () => {
    fc.assert(
      fc.property(areas, (rows) => {
        const one = judgeAreas({ ...columns(rows), kind: 'share' })
        const other = judgeAreas({
          ...columns(rows.map(({ population, count }) => ({ population, count: population - count }))),
          kind: 'share',
        })
        one.p.forEach((p, at) => expect(other.p[at]).toBeCloseTo(p!, 9))
      }),
    )
  })

  test('corrected p-values are never smaller, and Holm never more generous than Benjamini and Hochberg', () => {
    fc.assert(
      fc.property(areas, fc.constantFrom(...kinds), (rows, kind) => {
        const holm = judgeAreas({ ...columns(rows), kind })
        const bh = judgeAreas({ ...columns(rows), kind, correction: 'benjamini-hochberg' })
        holm.p.forEach((p, at) => {
          expect(bh.correctedP[at]).toBeGreaterThanOrEqual(p! * (1 - 1e-12))
          expect(holm.correctedP[at]).toBeGreaterThanOrEqual(bh.correctedP[at]! * (1 - 1e-12))
        })
      }),
    )
  })
})
