import { auditSuppression, describeTable } from '@gelingen/methods/disclosure'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DisclosureProfile } from '../disclosure/index.ts'
import { countSeries, type StoredCount } from './count-series-rules.ts'
import { hiddenCells } from './hidden-cells-rules.ts'

const minimumCount = 5
const profile: DisclosureProfile = {
  minimumCount,
  roundingBase: null,
  minimumResidents: 0,
  showsNone: true,
  showsAll: true,
}

/** An area of the city: the quarters that it is made of, by their place. */
type Place = { readonly area: string; readonly quarters: readonly number[] }
type City = {
  readonly places: readonly Place[]
  readonly lines: ReadonlyMap<string, { level: number; ancestors: string[] }>
  /** By quarter: cases and rest of the first, cases and rest of the second year. */
  readonly atoms: readonly (readonly number[])[]
}

const aCount = fc.oneof(
  { weight: 2, arbitrary: fc.nat(7) },
  { weight: 2, arbitrary: fc.integer({ min: 5, max: 90 }) },
)

/** Boroughs with their quarters. */
const aCity: fc.Arbitrary<City> = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 })
  .chain((sizes) => {
    const boroughOf = sizes.flatMap((size, borough) => Array.from({ length: size }, () => borough))
    const boroughs = sizes.map((_, borough) => ({
      area: `b${borough}`,
      quarters: boroughOf.flatMap((of, quarter) => (of === borough ? [quarter] : [])),
    }))
    const quarters = boroughOf.map((_, quarter) => ({ area: `q${quarter}`, quarters: [quarter] }))
    const lines = new Map<string, { level: number; ancestors: string[] }>()
    for (const { area } of boroughs) lines.set(area, { level: 1, ancestors: [] })
    for (const [at, { area }] of quarters.entries())
      lines.set(area, { level: 2, ancestors: [`b${boroughOf[at]}`] })
    return fc
      .array(fc.array(aCount, { minLength: 4, maxLength: 4 }), {
        minLength: quarters.length,
        maxLength: quarters.length,
      })
      .map((atoms) => ({ places: [...boroughs, ...quarters], lines, atoms }))
  })

/** What is counted of the four atoms: two years, the complement in the second, and both years together. */
const indicators = [
  { indicatorId: 1, period: '2023', cases: [1, 0, 0, 0], base: [1, 1, 0, 0] },
  { indicatorId: 1, period: '2024', cases: [0, 0, 1, 0], base: [0, 0, 1, 1] },
  { indicatorId: 2, period: '2024', cases: [0, 0, 0, 1], base: [0, 0, 1, 1] },
  { indicatorId: 3, period: '2024', cases: [1, 0, 1, 0], base: [1, 1, 1, 1] },
] as const
type Counted = (typeof indicators)[number]

function countOf({ atoms }: City, { quarters }: Place, counted: readonly number[]): number {
  return sum(quarters.map((quarter) => sum(counted.map((times, at) => times * (atoms[quarter]?.[at] ?? 0)))))
}

function hiddenIn(city: City, counted: readonly Counted[]): (one: Counted, area: string) => boolean {
  const series = counted.map((one) =>
    countSeries({
      rows: city.places.map((place): StoredCount => {
        const [cases, base] = [countOf(city, place, one.cases), countOf(city, place, one.base)]
        const value = base === 0 ? 0 : (100 * cases) / base
        return {
          indicatorId: one.indicatorId,
          period: one.period,
          area: place.area,
          value,
          sign: null,
          cases,
          base,
        }
      }),
      indicator: { indicatorId: one.indicatorId, unit: 'percent', minimumCount: null },
      profile,
      isTooSmall: () => false,
    }),
  )
  const hidden = hiddenCells({ series, lines: city.lines, hidesNone: false })
  return (one, area) => hidden(one).has(area)
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0)
const isSmall = (count: number) => count > 0 && count < minimumCount
const restOf = ({ cases, base }: Counted) => base.map((times, at) => times - (cases[at] ?? 0))

/** One unknown per quarter and atom. */
function vectorOf(
  { atoms }: City,
  { quarters }: Pick<Place, 'quarters'>,
  counted: readonly number[],
): number[] {
  return atoms.flatMap((_, quarter) => counted.map((times) => (quarters.includes(quarter) ? times : 0)))
}

/** By elimination: the attacker who solves all equations at once. */
function spanOf(rows: readonly number[][]): (row: readonly number[]) => boolean {
  const basis: { lead: number; row: number[] }[] = []
  const reduce = (row: readonly number[]) => {
    let rest = [...row]
    for (const { lead, row: own } of basis) {
      const times = rest[lead] ?? 0
      if (times !== 0) rest = rest.map((entry, at) => entry - times * (own[at] ?? 0))
    }
    return rest.map((entry) => (Math.abs(entry) < 1e-9 ? 0 : entry))
  }
  for (const row of rows) {
    const rest = reduce(row)
    const lead = rest.findIndex((entry) => entry !== 0)
    if (lead >= 0) basis.push({ lead, row: rest.map((entry) => entry / (rest[lead] ?? 1)) })
  }
  return (row) => reduce(row).every((entry) => entry === 0)
}

test(
  'no small number of cases, of others or of all follows from everything that is shown, whatever is added and subtracted',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(aCity, fc.subarray([...indicators], { minLength: 1 }), (city, counted) => {
        const isHidden = hiddenIn(city, counted)
        const shown = counted.flatMap((one) =>
          city.places
            .filter(({ area }) => !isHidden(one, area))
            .flatMap((place) => [vectorOf(city, place, one.cases), vectorOf(city, place, one.base)]),
        )
        // What the whole city has stands elsewhere, if nothing of it is a small number itself.
        const whole = { area: '', quarters: city.atoms.map((_, at) => at) }
        const known = counted.flatMap((one) =>
          [one.cases, restOf(one), one.base].some((of) => isSmall(countOf(city, whole, of)))
            ? []
            : [vectorOf(city, whole, one.cases), vectorOf(city, whole, one.base)],
        )
        const isKnown = spanOf([...shown, ...known])
        const isKnownElsewhere = spanOf(known)
        for (const one of counted)
          for (const place of city.places)
            for (const of of [one.cases, restOf(one), one.base])
              if (isSmall(countOf(city, place, of)) && !isKnownElsewhere(vectorOf(city, place, of)))
                expect(isKnown(vectorOf(city, place, of)), `${one.indicatorId} ${place.area}`).toBe(false)
      }),
      { numRuns: 400 },
    )
  },
)

test('nor for somebody who knows the base of every rate and that counts are whole and hidden ones not zero', () => {
  fc.assert(
    fc.property(aCity, (city) => {
      const [one] = indicators
      const isHidden = hiddenIn(city, [one])
      const boroughs = city.places.filter(({ area }) => area.startsWith('b'))
      const quarters = city.places.filter(({ area }) => area.startsWith('q'))
      const sums = [
        { total: 'city', parts: boroughs.map(({ area }) => area) },
        ...boroughs.map((borough) => ({
          total: borough.area,
          parts: borough.quarters.map((at) => `q${at}`),
        })),
      ]
      const described = describeTable({
        dimensions: [{ name: 'area', sums }],
        codes: quarters.map(({ area }) => [area]),
        counts: quarters.map((place) => countOf(city, place, one.cases)),
      })
      if (!described.ok) throw new Error(described.problem.code)
      const { table } = described
      const codes = table.dimensions[0]?.codes ?? []
      const placeOf = (code: string) => city.places.find(({ area }) => area === code)
      const small = codes.map((code) => {
        const place = placeOf(code)
        if (place === undefined) return false
        const [cases, rest, base] = [one.cases, restOf(one), one.base].map((of) => countOf(city, place, of))
        // Where the base is hidden, too, the rest does not follow from the cases.
        return isSmall(cases ?? 0) || (isSmall(rest ?? 0) && !isSmall(base ?? 0))
      })
      const whole = { area: '', quarters: city.atoms.map((_, at) => at) }
      const isWholeSmall = [one.cases, restOf(one)].some((of) => isSmall(countOf(city, whole, of)))
      const pattern = codes.map((code, at) =>
        code === 'city'
          ? isWholeSmall
            ? ('secondary' as const)
            : ('published' as const)
          : !isHidden(one, code)
            ? ('published' as const)
            : small[at]
              ? ('primary' as const)
              : ('secondary' as const),
      )
      // Only where the base is shown does anybody know it.
      const upper = codes.map((code, at) => {
        const place = placeOf(code)
        const base = place === undefined ? Infinity : countOf(city, place, one.base)
        return base < minimumCount ? Infinity : Math.max(base, table.values[at] ?? 0)
      })
      const attacker = { lower: upper.map(() => 0), upper }
      for (const known of ['naive', 'informed', attacker] as const) {
        const audit = auditSuppression({ table, pattern, attacker: known })
        expect(audit.disclosed.map((cell) => codes[cell])).toEqual([])
      }
    }),
    { numRuns: 300 },
  )
})

test('what is hidden in a borough whose sum is shown is together at least the minimum', () => {
  fc.assert(
    fc.property(aCity, (city) => {
      const [one] = indicators
      const isHidden = hiddenIn(city, [one])
      for (const borough of city.places.filter(({ area }) => area.startsWith('b'))) {
        if (isHidden(one, borough.area)) continue
        const hidden = borough.quarters.filter((at) => isHidden(one, `q${at}`))
        for (const of of [one.cases, restOf(one)])
          expect(isSmall(countOf(city, { area: '', quarters: hidden }, of)), JSON.stringify(city.atoms)).toBe(
            false,
          )
      }
    }),
    { numRuns: 300 },
  )
})
