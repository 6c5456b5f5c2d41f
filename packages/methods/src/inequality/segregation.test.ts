import { describe, expect, test } from 'vitest'
import {
  absent,
  isThere,
  numberIn,
  readReferenceJson,
  readReferenceRows,
  relativeError,
} from '../rates/reference-files-for-tests.ts'
import {
  absoluteConcentration,
  concentrationProfile,
  correlationRatio,
  dissimilarity,
  dissimilarityByChance,
  entropyIndex,
  exposure,
  isolation,
  localMix,
  minMaxIndex,
  multigroupSegregation,
  relativeConcentration,
  segregationAtkinson,
  segregationGini,
  segregationInterval,
  spatialConcentration,
} from './index.ts'

type Vector = {
  nc_singlegroup: Record<string, number>
  multigroup: Record<string, number> & {
    local_location_quotient: number[][]
    local_entropy: number[]
    local_diversity: number[]
  }
}

describe.skipIf(!isThere('inequality/segregation_results.json'))(
  `PySAL segregation 2.4.2 (or: ${absent})`,
  () => {
    const read = () => {
      const rows = readReferenceRows('inequality/nc_groups.csv')
      const column = (name: string) => rows.map((row) => numberIn(row, name) ?? 0)
      return {
        areas: { group: column('grp'), total: column('tot') },
        surfaces: column('area_km2'),
        expected: readReferenceJson<Vector>('inequality/segregation_results.json'),
      }
    }

    test('indices of one group in 100 counties, to 1e-12', () => {
      const { areas, surfaces, expected } = read()
      const found = {
        dissimilarity: dissimilarity(areas),
        gini_seg: segregationGini(areas),
        entropy_H: entropyIndex(areas),
        atkinson_b05: segregationAtkinson(areas),
        isolation: isolation(areas),
        interaction: exposure(areas),
        correlation_ratio: correlationRatio(areas),
        minmax: minMaxIndex(areas),
        delta: spatialConcentration({ ...areas, surfaces }),
        absolute_concentration: absoluteConcentration({ ...areas, surfaces }),
        relative_concentration: relativeConcentration({ ...areas, surfaces }),
      }
      for (const [name, value] of Object.entries(found))
        expect(relativeError(value, expected.nc_singlegroup[name] ?? 0), name).toBeLessThan(1e-12)
    })

    // PySAL sums its integral on a grid of 1,000 steps, divided by 1,000 although it has 999 gaps.
    test('concentration profile, to what a grid of 1,000 steps leaves open', () => {
      const { areas, expected } = read()
      const difference = concentrationProfile(areas)! - expected.nc_singlegroup['con_prof']!
      expect(Math.abs(difference)).toBeLessThan(0.002)
    })

    // spatial_proximity, distance_decay_isolation and boundary_spatial_dissim are not offered. The first two weigh neighbours by
    // e^−distance, so they say something else in metres than in kilometres; and PySAL's number is none of both.
    test('isolation with decay of distance: by its definition not what PySAL gives, in no unit', () => {
      const rows = readReferenceRows('inequality/nc_groups.csv')
      const column = (name: string) => rows.map((row) => numberIn(row, name) ?? 0)
      const [group, total, surface, x, y] = ['grp', 'tot', 'area_km2', 'cx', 'cy'].map(column)
      const members = group!.reduce((sum, count) => sum + count, 0)
      // Morgan 1983: Σ xᵢ ÷ X · Σ kᵢⱼ xⱼ ÷ tⱼ, kᵢⱼ = e^−dᵢⱼ tⱼ ÷ Σ e^−dᵢⱼ tⱼ, within an area d = √(0.6 · surface).
      const decayed = (unitsPerKm: number) =>
        group!.reduce((sum, own, i) => {
          const distances = total!.map((_, j) =>
            i === j ? Math.sqrt(0.6 * surface![i]!) : Math.hypot(x![i]! - x![j]!, y![i]! - y![j]!),
          )
          const nearest = Math.min(...distances)
          const weights = distances.map((d, j) => Math.exp((nearest - d) * unitsPerKm) * total![j]!)
          const met = weights.reduce((all, weight, j) => all + (weight * group![j]!) / total![j]!, 0)
          return sum + ((own / members) * met) / weights.reduce((all, weight) => all + weight, 0)
        }, 0)
      expect(decayed(1)).toBeCloseTo(0.4146, 4)
      expect(decayed(1000)).toBeCloseTo(0.4233, 4)
      const theirs = read().expected.nc_singlegroup['distance_decay_isolation']!
      for (const unitsPerKm of [0.001, 0.01, 0.1, 1, 10, 1000])
        expect(Math.abs(decayed(unitsPerKm) - theirs)).toBeGreaterThan(0.005)
    })

    // 500 random draws there, 2,000 here: the mean of each is known to 0.0001.
    test('dissimilarity freed of chance, to what two simulations differ', () => {
      const { areas, expected } = read()
      const { corrected } = segregationInterval({ ...areas, index: dissimilarity, draws: 2000, seed: 4 })!
      expect(Math.abs(corrected - expected.nc_singlegroup['bias_corrected_dissim_B500_seed0']!)).toBeLessThan(
        0.0004,
      )
    })

    test('indices of three groups in 60 areas, to 1e-12', () => {
      const expected = read().expected.multigroup
      const rows = readReferenceRows('inequality/multigroup.csv')
      const groups = ['g1', 'g2', 'g3'].map((name) => rows.map((row) => numberIn(row, name)))
      const found = multigroupSegregation(groups)!
      for (const [name, value] of Object.entries({
        multi_dissim: found.dissimilarity,
        multi_gini: found.gini,
        multi_information_theory_H: found.entropyIndex,
        multi_norm_exposure: found.normalisedExposure,
        multi_relative_diversity: found.relativeDiversity,
        multi_squared_cv: found.squaredCoefficientOfVariation,
        multi_diversity: found.diversity,
        simpsons_concentration: found.simpsonConcentration,
        simpsons_interaction: found.simpsonInteraction,
        multi_divergence: found.divergence,
      }))
        expect(relativeError(value, expected[name] ?? 0), name).toBeLessThan(1e-12)

      const local = localMix(groups)
      rows.forEach((_, area) => {
        expect(relativeError(local.diversity[area], expected.local_diversity[area]!)).toBeLessThan(1e-12)
        expect(relativeError(local.evenness[area], expected.local_entropy[area]!)).toBeLessThan(1e-12)
        expected.local_location_quotient[area]!.forEach((quotient, group) =>
          expect(local.locationQuotient[group]![area]).toBeCloseTo(quotient, 12),
        )
      })
    })
  },
)

describe('two areas, by hand', () => {
  // Group 30 and 10, others 20 and 40: shares 0.75 and 0.25 of the group, 1/3 and 2/3 of the others.
  const areas = { group: [30, 10], total: [50, 50] }
  test('D = 5/12, isolation 0.5, exposure 0.5, η² = 1/6', () => {
    expect(dissimilarity(areas)).toBeCloseTo(5 / 12, 14)
    expect(isolation(areas)).toBeCloseTo(0.75 * 0.6 + 0.25 * 0.2, 14)
    expect(exposure(areas)).toBeCloseTo(0.5, 14)
    expect(correlationRatio(areas)).toBeCloseTo(1 / 6, 14)
  })
  test('with two areas Gini is D', () => {
    expect(segregationGini(areas)).toBeCloseTo(5 / 12, 14)
  })
  test('two groups at once give the same', () => {
    const both = multigroupSegregation([
      [30, 10],
      [20, 40],
    ])!
    expect(both.dissimilarity).toBeCloseTo(5 / 12, 14)
    expect(both.entropyIndex).toBeCloseTo(entropyIndex(areas)!, 14)
    expect(both.relativeDiversity).toBeCloseTo(1 / 6, 14)
  })
})

describe('on the ground', () => {
  test('a group alone in the smallest areas is wholly concentrated, alone in the largest not at all', () => {
    const surfaces = [1, 2, 8, 9]
    const total = [10, 10, 10, 10]
    const smallest = { group: [10, 10, 0, 0], total, surfaces }
    const largest = { group: [0, 0, 10, 10], total, surfaces }
    expect(absoluteConcentration(smallest)).toBeCloseTo(1, 12)
    expect(absoluteConcentration(largest)).toBeCloseTo(0, 12)
    expect(relativeConcentration(smallest)).toBeCloseTo(1, 12)
    expect(relativeConcentration(largest)).toBeLessThan(0)
    // All live on 3 of 20 squares.
    expect(spatialConcentration(smallest)).toBeCloseTo(1 - 3 / 20, 12)
  })
  test('where all areas are alike in size there is nothing to concentrate in', () => {
    const alike = { group: [3, 1], total: [5, 5], surfaces: [2, 2] }
    expect(absoluteConcentration(alike)).toBeNull()
    expect(relativeConcentration(alike)).toBeNull()
  })
})

describe('dissimilarity by chance', () => {
  /** All ways to spread a group over areas of given size, each with its probability. */
  function enumerate(sizes: number[], group: number): number {
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k)
    const all = sizes.reduce((sum, size) => sum + size, 0)
    const spread = (at: number, left: number, chosen: number[]): number => {
      if (at === sizes.length) {
        if (left > 0) return 0
        const ways = chosen.reduce((product, count, area) => product * choose(sizes[area]!, count), 1)
        return (ways / choose(all, group)) * dissimilarity({ group: chosen, total: sizes })!
      }
      let sum = 0
      for (let count = 0; count <= Math.min(left, sizes[at]!); count++)
        sum += spread(at + 1, left - count, [...chosen, count])
      return sum
    }
    return spread(0, group, [])
  }

  test.each([
    [[3, 4, 5], 2],
    [[1, 1, 1, 1], 2],
    [[6, 2, 9, 4], 7],
    [[10, 10], 10],
  ])('sizes %j with %i of the group: the mean of all ways to spread them', (sizes, group) => {
    const placed = sizes.map((_, at) => (at === 0 ? Math.min(group, sizes[0]!) : 0))
    placed[1] = group - placed[0]!
    expect(dissimilarityByChance({ group: placed, total: sizes })).toBeCloseTo(enumerate(sizes, group), 13)
  })

  test('a small group in small areas looks uneven by chance alone, a large one does not', () => {
    const small = { group: Array.from({ length: 40 }, () => 1), total: Array.from({ length: 40 }, () => 20) }
    expect(dissimilarity(small)).toBe(0)
    expect(dissimilarityByChance(small)).toBeGreaterThan(0.35)
    const large = {
      group: Array.from({ length: 40 }, () => 1000),
      total: Array.from({ length: 40 }, () => 20_000),
    }
    expect(dissimilarityByChance(large)).toBeLessThan(0.02)
  })
})

describe('gaps and edges', () => {
  test('areas with a missing number and empty areas are as if they were not there', () => {
    const gaps = { group: [30, null, 10, 0, 4], total: [50, 60, 50, 0, null] }
    expect(dissimilarity(gaps)).toBeCloseTo(5 / 12, 14)
    expect(spatialConcentration({ ...gaps, surfaces: [1, 9, 1, 3, 9] })).toBeGreaterThan(0)
    expect(
      multigroupSegregation([
        [30, 10, null],
        [20, 40, 3],
      ])!.dissimilarity,
    ).toBeCloseTo(5 / 12, 14)
    expect(
      localMix([
        [null, 1, 0],
        [3, 1, 0],
      ]).diversity,
    ).toEqual([null, Math.log(2), null])
  })
  test('without a group, without others and without areas there is no index', () => {
    for (const areas of [
      { group: [0, 0], total: [5, 5] },
      { group: [5, 5], total: [5, 5] },
      { group: [], total: [] },
    ]) {
      for (const index of [dissimilarity, isolation, segregationGini, entropyIndex, dissimilarityByChance])
        expect(index(areas)).toBeNull()
      expect(segregationInterval({ ...areas, index: dissimilarity, seed: 1 })).toBeNull()
    }
    expect(multigroupSegregation([])).toBeNull()
    expect(
      multigroupSegregation([
        [1, 2],
        [0, 0],
      ]),
    ).toBeNull()
  })
  test.each([
    ['group: 6 ', () => dissimilarity({ group: [-6], total: [5] }), 'group: -6 at position 0'],
    ['more than all', () => dissimilarity({ group: [6], total: [5] }), 'counts: 6 at position 0 is more'],
    ['unequal lengths', () => isolation({ group: [6], total: [] }), 'total: 0 values instead of 1'],
    ['half people', () => dissimilarityByChance({ group: [0.5], total: [1] }), 'group: 0.5'],
    ['weight', () => segregationAtkinson({ group: [1], total: [2] }, 1), 'weight: 1'],
    ['surface', () => spatialConcentration({ group: [1], total: [2], surfaces: [0] }), 'surfaces: 0'],
    [
      'draws',
      () => segregationInterval({ group: [1], total: [2], index: dissimilarity, draws: 5, seed: 1 }),
      'draws: 5',
    ],
  ])('an argument that does not fit is named: %s', (_, call, message) => {
    expect(call).toThrow(message)
  })
})
