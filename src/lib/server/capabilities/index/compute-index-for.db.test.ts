import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { aMember, aMunicipality } from '../../../../../testing/people.ts'
import { inMunicipality } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import { aLevelWithAreas, allResidentsOf, indicatorValues, type ValueGiven } from './index-builders.ts'
import {
  computeIndexFor,
  createIndexFromTemplate,
  findMissingColumns,
  indexForBrowser,
  parseNewIndex,
  type ComputedIndex,
  type IndexToCompute,
} from './index.ts'

let database: FreshDatabase
let planner: Principal
let municipalityId: number
let areaLevelId: number

beforeAll(async () => {
  database = await freshDatabase()
  municipalityId = await aMunicipality(database, { slug: 'a-stadt', ags: '05000001' })
  planner = await aMember(database, { municipalityId })
  const areas = ['01', '02', '03', '04', '05'].map((code) => ({ code }))
  areaLevelId = await aLevelWithAreas(database, { municipalityId, areas })
})
afterAll(() => database.close())

const read = <Result>(work: Parameters<typeof inMunicipality<Result>>[1]) =>
  inMunicipality(
    { database: database.kysely, principal: planner, municipality: 'a-stadt', permission: 'index.read' },
    work,
  )

/** As after an import: results computed before are old. */
async function put(code: string, values: Record<string, ValueGiven>, period = '2023'): Promise<void> {
  await indicatorValues(database, { municipalityId, code, values, period })
  await database.asOwner('update municipality set data_revision = data_revision + 1')
}

function anIndexOf(
  columns: string[],
  { spec = {}, ...more }: { spec?: object; period?: string; periods?: object; level?: number } = {},
): IndexToCompute {
  const form = parseNewIndex({
    name: 'Bedarf',
    areaLevelId: more.level ?? areaLevelId,
    period: '2023',
    ...more,
    spec: {
      indicators: columns.map((column) => ({ column, direction: 'higher-is-burden' })),
      normalise: 'z-population',
      aggregate: 'arithmetic',
      ...spec,
    },
  })
  if (!form.ok) throw new Error(form.refusal.code)
  return form.value
}

async function compute(definition: IndexToCompute): Promise<ComputedIndex> {
  const computed = await read((tx, municipality) => computeIndexFor(tx, municipality, definition))
  if (!computed.ok) throw new Error(JSON.stringify(computed.refusal))
  return computed.value
}

const indexByCode = ({ areas }: ComputedIndex) =>
  Object.fromEntries(areas.map(({ code, index }) => [code, index]))

describe('an index of 1 … 5 and of 5, 5, 5, 5, 0', () => {
  // By hand, with population SDs. a: mean 3, SD √2. b: mean 4, SD 2, turned over: z = −(5 − 4)/2 = −½, and 2 for the last.
  const root = Math.SQRT2
  const expected = {
    '01': (-2 / root - 0.5) / 2,
    '02': (-1 / root - 0.5) / 2,
    '03': -0.25,
    '04': (1 / root - 0.5) / 2,
    '05': (2 / root + 2) / 2,
  }
  let computed: ComputedIndex

  beforeAll(async () => {
    await put('a', { '01': 1, '02': 2, '03': 3, '04': 4, '05': 5 })
    await put('b', { '01': 5, '02': 5, '03': 5, '04': 5, '05': 0 })
    const indicators = [
      { column: 'a', direction: 'higher-is-burden', group: 'money' },
      { column: 'b', direction: 'higher-is-better', group: 'school' },
    ]
    const classes = { cuts: [-0.5, 0.5], labels: ['wenig', 'mittel', 'viel'] }
    computed = await compute(anIndexOf([], { spec: { indicators, classes } }))
  })

  test('is what a pocket calculator gives', () => {
    for (const [code, index] of Object.entries(indexByCode(computed))) {
      expect(index, code).toBeCloseTo(expected[code as keyof typeof expected], 12)
    }
  })

  test('has ranks, classes counted from the lowest, sub-indices and contributions', () => {
    const worst = computed.areas.find(({ code }) => code === '05')
    expect(worst).toMatchObject({
      name: 'Gebiet 05',
      rank: 1,
      class: { number: 3, label: 'viel' },
      excludedBecause: null,
    })
    expect(worst?.subIndices).toEqual([
      { name: 'money', value: expect.closeTo(root, 12) },
      { name: 'school', value: expect.closeTo(2, 12) },
    ])
    expect(worst?.contributions).toEqual([
      {
        column: 'a',
        contribution: expect.closeTo(root / 2, 12),
        normalised: expect.closeTo(root, 12),
        sign: null,
      },
      { column: 'b', contribution: expect.closeTo(1, 12), normalised: expect.closeTo(2, 12), sign: null },
    ])
  })

  test('says how sure a rank is: the last one is never passed, the middle ones are', () => {
    const intervals = Object.fromEntries(computed.areas.map(({ code, rankInterval }) => [code, rankInterval]))
    expect(intervals['05']).toEqual({ low: 1, median: 1, high: 1 })
    expect(computed.meta.intervals).toMatchObject({ draws: 1000, seed: 1, coverage: 0.9 })
  })

  test('says what a page needs about it', () => {
    expect(computed.meta).toMatchObject({
      direction: 'higher-is-burden',
      period: '2023',
      areasOn: '2023-12-31',
      areaCount: 5,
      indexedCount: 5,
      missing: [],
      classes: { counts: [2, 2, 1], labels: ['wenig', 'mittel', 'viel'] },
    })
    expect(computed.meta.indicators[1]).toEqual({
      column: 'b',
      name: 'b',
      unit: 'percent',
      decimals: 1,
      direction: 'higher-is-better',
      weight: 1,
      group: 'school',
      period: '2023',
      missingCount: 0,
    })
  })

  test('is computed anew when values have changed, and only then', async () => {
    const definition = anIndexOf(['a'])
    const first = await compute(definition)
    expect(await compute(definition)).toBe(first)
    await put('a', { '01': 9 })
    const second = await compute(definition)
    expect(second.areas[0]?.rank).toBe(1)
    await put('a', { '01': 1 })
  })
})

describe('periods', () => {
  beforeAll(async () => {
    await put('rare', { '01': 1, '02': 2, '03': 9 }, '2021')
    await put('yearly', { '01': 3, '02': 2, '03': 1 })
  })

  test('are exact: a value of another one is missing, and the page can say which there are', async () => {
    const { meta } = await compute(anIndexOf(['yearly', 'rare']))
    expect(meta.spec.indicators.map(({ column }) => column)).toEqual(['yearly'])
    expect(meta.missing).toEqual([
      {
        column: 'rare',
        name: 'rare',
        role: 'indicator',
        reason: 'no-values',
        period: '2023',
        otherPeriods: ['2021'],
      },
    ])
  })

  test('may be an indicator’s own', async () => {
    const { meta, areas } = await compute(anIndexOf(['yearly', 'rare'], { periods: { rare: '2021' } }))
    expect(meta.missing).toEqual([])
    expect(meta.indicators.map(({ period }) => period)).toEqual(['2023', '2021'])
    expect(areas.filter(({ index }) => index !== null)).toHaveLength(3)
  })

  test('without any value of any indicator give a refusal, and still a list of what is missing', async () => {
    const definition = anIndexOf(['yearly', 'unheard-of'], { period: '1999' })
    const computed = await read((tx, municipality) => computeIndexFor(tx, municipality, definition))
    expect(computed).toEqual({
      ok: false,
      refusal: { code: 'index/no-values', details: { columns: 'yearly, unheard-of' } },
    })
    const missing = await read((tx, municipality) => findMissingColumns(tx, municipality, definition))
    expect(missing).toMatchObject({
      ok: true,
      value: [
        { column: 'yearly', reason: 'no-values', otherPeriods: ['2023'] },
        { column: 'unheard-of', name: null, reason: 'no-indicator', otherPeriods: [] },
      ],
    })
  })

  test('of figures recalculated for areas drawn later find those areas', async () => {
    const level = await aLevelWithAreas(database, {
      municipalityId,
      code: 'neu',
      areas: [
        { code: 'n1', validFrom: '2025-01-01' },
        { code: 'n2', validFrom: '2025-01-01' },
        { code: 'alt', validTo: '2025-01-01' },
      ],
    })
    await put('redrawn', { n1: 1, n2: 2 })
    const { areas, meta } = await compute(anIndexOf(['redrawn'], { level }))
    expect(meta.areasOn).toBe('2025-01-01')
    expect(areas.map(({ code, index }) => [code, index])).toEqual([
      ['n1', -1],
      ['n2', 1],
    ])
  })
})

describe('exclusion', () => {
  beforeAll(async () => {
    await put('c', { '01': 1, '02': 3, '03': 99, '04': 99, '05': 99 })
    await put('valid', { '01': 1, '02': 1, '03': 0, '04': 1, '05': 1 })
    await allResidentsOf(database, {
      municipalityId,
      year: 2022,
      residents: { '01': 300, '02': 900, '03': 900, '04': 299, '05': 3 },
    })
  })

  const rules = {
    exclude: [
      { column: 'residents', below: 300 },
      { column: 'valid', notIn: [1] },
    ],
  }

  test('takes small and flagged areas out before any mean is taken, and says why', async () => {
    const { areas, meta } = await compute(anIndexOf(['c'], { spec: rules }))
    expect(areas.map(({ code, index, excludedBecause }) => [code, index, excludedBecause])).toEqual([
      ['01', -1, null],
      ['02', 1, null],
      ['03', null, { rule: 'not-in', column: 'valid' }],
      ['04', null, { rule: 'below', column: 'residents', limit: 300 }],
      ['05', null, { rule: 'below', column: 'residents', limit: 300 }],
    ])
    expect(meta.residentsYear).toBe(2022)
  })

  test('cannot be used to find out the residents of an area under the minimum', async () => {
    const limits = [1, 2, 3, 4, 5]
    const answers = limits.map(async (below) => {
      const { areas } = await compute(
        anIndexOf(['c'], { spec: { exclude: [{ column: 'residents', below }] } }),
      )
      return areas.find(({ code }) => code === '05')?.excludedBecause?.rule
    })
    expect(new Set(await Promise.all(answers))).toEqual(new Set(['below']))
  })

  test('is left out and told where its column has no values: else all areas would be out', async () => {
    const { areas, meta } = await compute(
      anIndexOf(['c'], { spec: { exclude: [{ column: 'flagged', notIn: [1] }] } }),
    )
    expect(areas.every(({ index }) => index !== null)).toBe(true)
    expect(meta.missing).toMatchObject([{ column: 'flagged', role: 'exclusion', reason: 'no-indicator' }])
    const past = await compute(anIndexOf(['c'], { spec: rules, periods: { residents: '2020' } }))
    expect(past.meta.missing).toMatchObject([
      { column: 'residents', role: 'exclusion', reason: 'no-values', otherPeriods: ['2022'] },
    ])
  })
})

describe('the template of the participation index', () => {
  test('is made with the indicators that are there, says which are missing, and counts a missing one as soon as it comes', async () => {
    await put('basic-income-under-15', { '01': 1, '02': 2, '03': 3 })
    await put('heat-island', { '01': 3, '02': 3, '03': 0 })
    const created = await inMunicipality(
      { database: database.kysely, principal: planner, municipality: 'a-stadt', permission: 'index.change' },
      (tx, municipality) =>
        createIndexFromTemplate(tx, municipality, planner, {
          template: 'partizipationsindex',
          areaLevelId,
          period: '2023',
          language: 'de',
        }),
    )
    if (!created.ok || created.value[0] === undefined) throw new Error('not created')
    const { definition, missing } = created.value[0]
    expect(missing).toHaveLength(14)
    expect(definition).toMatchObject({ code: 'partizipationsindex', name: 'Partizipationsindex' })

    const { meta, areas } = await compute(definition)
    expect(meta.missing).toEqual(missing)
    // By hand: z = −√1.5, 0, √1.5 and 1/√2, 1/√2, −√2; mean of both sub-indices; then z again.
    const raw = [(-Math.sqrt(1.5) + Math.SQRT1_2) / 2, Math.SQRT1_2 / 2, (Math.sqrt(1.5) - Math.SQRT2) / 2]
    const sd = Math.sqrt(raw.reduce((sum, value) => sum + value ** 2, 0) / 3)
    for (const [at, value] of raw.entries()) expect(areas[at]?.index).toBeCloseTo(value / sd, 12)
    expect(areas[0]?.subIndices.map(({ name }) => name)).toEqual([
      'economic-situation',
      'environment-housing',
    ])

    await put('noise-exposure', { '01': 1, '02': 5, '03': 2 })
    expect((await compute(definition)).meta.missing).toHaveLength(13)
  })
})

describe('a protected value', () => {
  const others = { '01': 10, '02': 20, '03': 30, '04': 70 }
  /** Three of sixty children; the minimum is five. */
  const secret = (value: number, cases: number) => ({ ...others, '05': { value, cases, base: 60 } })

  beforeAll(() => put('open', { '01': 4, '02': 1, '03': 3, '04': 2, '05': 8 }))

  async function everythingGivenOut(missing: 'drop' | 'ignore', values: Record<string, ValueGiven>) {
    await put('secret', values)
    const spec = {
      missing,
      classes: { quantiles: 2, labels: ['unten', 'oben'] },
      exclude: [{ column: 'secret', below: -1 }],
    }
    const plain = anIndexOf(['open', 'secret'], { spec: { ...spec, exclude: [] } })
    const asRule = anIndexOf(['open'], { spec })
    return [
      await compute(plain),
      await compute(asRule),
      await read((tx, municipality) => indexForBrowser(tx, municipality, plain)),
      await read((tx, municipality) => indexForBrowser(tx, municipality, asRule)),
    ]
  }

  test.each(['drop', 'ignore'] as const)(
    'leaves no trace in anything that is given out: with another one all of it stays the same (missing: %s)',
    async (missing) => {
      const three = await everythingGivenOut(missing, secret(5, 3))
      const one = await everythingGivenOut(missing, secret(1.6667, 1))
      expect(one).toEqual(three)
      const shown = await everythingGivenOut(missing, { ...others, '05': { value: 25, cases: 15, base: 60 } })
      expect(shown).not.toEqual(three)
    },
  )

  test('leaves the area without an index, or with one from the rest, and never with a contribution', async () => {
    await put('secret', secret(5, 3))
    const dropped = await compute(anIndexOf(['open', 'secret']))
    expect(dropped.areas[4]).toMatchObject({
      index: null,
      rank: null,
      excludedBecause: { rule: 'missing', values: [{ column: 'secret', sign: '.' }] },
    })
    const ignored = await compute(anIndexOf(['open', 'secret'], { spec: { missing: 'ignore' } }))
    const [open, hidden] = ignored.areas[4]?.contributions ?? []
    expect(open?.contribution).toBeCloseTo(ignored.areas[4]?.index ?? 0, 12)
    expect(hidden).toEqual({ column: 'secret', contribution: null, normalised: null, sign: '.' })
  })

  test('that a sign blocks does not count either, while – counts as zero', async () => {
    await put('secret', { ...others, '05': { value: 50, sign: 'x' } })
    expect((await compute(anIndexOf(['secret']))).areas[4]).toMatchObject({ index: null })
    await put('secret', { ...others, '05': { value: null, sign: '–' } })
    const withZero = await compute(anIndexOf(['secret']))
    await put('secret', { ...others, '05': { value: 0 } })
    const zero = await compute(anIndexOf(['secret']))
    expect(indexByCode(withZero)).toEqual(indexByCode(zero))
  })

  test('is not in the data for the browser, and these give the server’s index again', async () => {
    await put('secret', secret(5, 3))
    const browser = await read((tx, municipality) =>
      indexForBrowser(tx, municipality, anIndexOf(['open', 'secret'])),
    )
    expect(browser).toMatchObject({
      ok: true,
      value: { columns: { open: [4, 1, 3, 2, 8], secret: [10, 20, 30, 70, null] }, spec: { exclude: [] } },
    })
  })
})
