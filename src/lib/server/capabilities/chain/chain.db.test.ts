import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { AccessRefused } from '../../platform/database/access-refused.ts'
import { inMunicipality } from '../../platform/database/tenancy.ts'
import {
  aTown,
  settingsForm,
  TODAY,
  withIndex,
  withKitas,
  withOffer,
  withQuarters,
  type TestTown,
} from './chain-test-town.ts'
import {
  chainFor,
  changeChainSettings,
  declareInventory,
  findPlace,
  listGaps,
  placeCell,
  readChainSettings,
  withdrawInventory,
} from './index.ts'

let database: FreshDatabase
let townCount = 0

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

/** A town of its own for each test. */
function newTown(): Promise<TestTown> {
  townCount++
  return aTown(database, `stadt-${townCount}`, `0500${String(townCount).padStart(4, '0')}`)
}

async function townWithKitas(): Promise<TestTown> {
  const town = await newTown()
  await withQuarters(database, town)
  await withKitas(database, town)
  return town
}

const change = (town: TestTown, form: Record<string, string>) =>
  town.inside('chain.change', (tx, municipality) =>
    changeChainSettings(tx, municipality, town.principal, form),
  )

async function kitaCell(town: TestTown, code?: string) {
  const computed = await town.computed()
  const place = code === undefined ? computed.whole : findPlace(computed, { code })
  if (place === undefined) throw new Error(`no place ${code}`)
  return placeCell(computed, { place, step: 'age-3-6', field: 'education' })
}

describe('what has to be there first', () => {
  test('areas, then residents by age; without offers nothing is known but the children', async () => {
    const town = await newTown()
    expect(await town.chain()).toEqual({ lacks: 'areas' })
    await withQuarters(database, town)
    await database.asOwner('delete from residents where municipality_id = $1 and age_to = 6', [
      town.municipalityId,
    ])
    await database.asOwner('update municipality set data_revision = 1 where municipality_id = $1', [
      town.municipalityId,
    ])
    expect(await town.chain(), 'a total over all ages says nothing about children').toEqual({
      lacks: 'residents',
    })
  })

  test('no offers at all: the children are known, the judgement is not', async () => {
    const town = await newTown()
    await withQuarters(database, town)
    expect(await kitaCell(town, '0101')).toMatchObject({
      judgement: 'not-known',
      reason: 'nothing-recorded',
      children: 100,
      childrenAffected: null,
    })
  })
})

describe('the computed chain', () => {
  test('judges the quarters by the level of the municipality: 80 places for 200 children', async () => {
    const town = await townWithKitas()
    expect(await kitaCell(town, '0101')).toMatchObject({
      judgement: 'gap',
      reason: 'little-supply',
      coverage: 0.25,
      childrenAffected: 75,
    })
    expect(await kitaCell(town, '0102')).toMatchObject({ judgement: 'more-than-needed', childrenAffected: 0 })
    expect(await kitaCell(town, '0201')).toMatchObject({
      judgement: 'white-spot',
      reason: 'none-in-reach',
      childrenAffected: 40,
    })
  })

  test('says nothing about the three children of 0202, nor what would give them away', async () => {
    const town = await townWithKitas()
    for (const code of ['0202', '0203'])
      expect(await kitaCell(town, code), code).toMatchObject({
        judgement: 'not-known',
        reason: 'too-few-children',
        children: null,
        sign: '.',
        need: null,
      })
    expect(await kitaCell(town, '02')).toMatchObject({ children: 40, childrenAffected: 40 })
    expect(await kitaCell(town)).toMatchObject({ children: 200, need: 200 })
  })

  test('a district sums its quarters: too much there does not make up for too little here', async () => {
    const town = await townWithKitas()
    const district = await kitaCell(town, '01')
    expect(district).toMatchObject({ judgement: 'thin', reason: 'uneven', children: 160, coverage: 1.25 })
    expect(district.coveredShare).toBeCloseTo((25 + 60) / 160, 12)
  })

  test('ranks the gaps by children affected, on the finest level and on the districts', async () => {
    const computed = await (await townWithKitas()).computed()
    const told = ({ gaps }: ReturnType<typeof listGaps>) =>
      gaps.map(({ place, judgement, childrenAffected }) => [place.code, judgement, childrenAffected])
    expect(told(listGaps(computed))).toEqual([
      ['0101', 'gap', 75],
      ['0201', 'white-spot', 40],
    ])
    const level = computed.levels[0]
    expect(level?.code).toBe('bezirk')
    expect(told(listGaps(computed, { ...(level && { level }) }))).toEqual([
      ['01', 'thin', 75],
      ['02', 'white-spot', 40],
    ])
    const within = findPlace(computed, { code: '02' })
    expect(told(listGaps(computed, { within }))).toEqual([['0201', 'white-spot', 40]])
    expect(listGaps(computed, { field: 'health' })).toMatchObject({ gaps: [], total: 2, leftOut: 0 })
  })

  test('an offer that serves a district without having a place comes to all of its quarters', async () => {
    const town = await newTown()
    await withQuarters(database, town)
    await withOffer(database, town, { name: 'Besuchsdienst', capacity: 20, outreach: true, serves: ['02'] })
    expect(await kitaCell(town, '0201')).toMatchObject({ offersInReach: 1, placesArriving: 20 })
    expect(await kitaCell(town, '0101')).toMatchObject({ judgement: 'white-spot' })
    const computed = await town.computed()
    const codes = (withoutOutreach: boolean) =>
      listGaps(computed, { withoutOutreach }).gaps.map(({ place }) => place.code)
    expect(codes(true)).toEqual(codes(false))
    expect(codes(false)).toEqual(['0101', '0102'])
  })
})

describe('the settings', () => {
  test('an index weighs the children: the burdened quarter needs more and has less of it', async () => {
    const town = await townWithKitas()
    const index = await withIndex(database, town)
    expect(await change(town, settingsForm({ index: String(index), needStrength: '0,5' }))).toMatchObject({
      ok: true,
    })
    // z of 30, 10, 20, 20, 20 is √2.5, −√2.5, 0, 0, 0; 0202 and 0203 are left out of the need.
    const burden = Math.exp(0.5 * Math.sqrt(2.5))
    const share = 200 / (100 * burden + 60 / burden + 40)
    const burdened = await kitaCell(town, '0101')
    expect(burdened.need).toBeCloseTo(100 * burden * share, 9)
    expect(burdened.coverage).toBeCloseTo(10 / (100 * burden * share) / 0.4, 9)
    expect((await town.computed()).index).toMatchObject({
      definition: { name: 'Soziale Lage' },
      refusal: null,
    })
  })

  test('changing them computes anew; what was computed under the old ones is not shown', async () => {
    const town = await townWithKitas()
    expect((await kitaCell(town, '0101')).judgement).toBe('gap')
    await change(town, settingsForm({ gapBelow: '0,2' }))
    expect((await kitaCell(town, '0101')).judgement).toBe('thin')
    await change(town, settingsForm({ gapBelow: '0.5' }))
    expect((await kitaCell(town, '0101')).judgement).toBe('gap')
  })

  test('are remembered while nothing changes', async () => {
    const town = await townWithKitas()
    expect(await town.computed()).toBe(await town.computed())
  })

  test.each([
    [{ needStrength: 'viel' }, 'chain/number', 'needStrength'],
    [{ detourFactor: '0,5' }, 'chain/number', 'detourFactor'],
    [{ staleAfterMonths: '1,5' }, 'chain/number', 'staleAfterMonths'],
    [{ capacityRule: 'guess' }, 'chain/choice', 'capacityRule'],
    [{ gapBelow: '0,9' }, 'chain/thresholds', undefined],
    [{ moreAbove: '0,9' }, 'chain/thresholds', undefined],
    [{ index: '999' }, 'chain/unknown-index', undefined],
  ])('%o is refused and nothing is stored', async (wrong, code, field) => {
    const town = await newTown()
    const refused = await change(town, settingsForm(wrong))
    expect(refused).toMatchObject({ ok: false, refusal: { code } })
    if (!refused.ok && field !== undefined) expect(refused.refusal.details).toEqual({ field })
    const stored = await town.inside('chain.read', readChainSettings)
    expect(stored).toMatchObject({ needStrength: 0.25, indexDefinitionId: null })
  })

  test('an index that cannot be computed leaves every child counting the same, and says so', async () => {
    const town = await townWithKitas()
    const index = await withIndex(database, town)
    await database.asOwner('delete from indicator_value where municipality_id = $1', [town.municipalityId])
    await change(town, settingsForm({ index: String(index), needStrength: '1' }))
    expect((await town.computed()).index?.refusal?.code).toBe('index/no-values')
    expect(await kitaCell(town, '0101')).toMatchObject({ need: 100, coverage: 0.25 })
  })
})

describe('a declared inventory', () => {
  const cell = { step: 'age-3-6', field: 'health' }
  test('turns not known into a white spot, and back when it is withdrawn', async () => {
    const town = await townWithKitas()
    const judged = async () => {
      const computed = await town.computed()
      return placeCell(computed, { place: computed.whole, ...cell })
    }
    expect(await judged()).toMatchObject({ judgement: 'not-known', reason: 'nothing-recorded' })
    await town.inside('chain.change', (tx, municipality) =>
      declareInventory(tx, municipality, town.principal, { ...cell, completeOn: TODAY }),
    )
    expect(await judged()).toMatchObject({
      judgement: 'white-spot',
      reason: 'none-in-municipality',
      childrenAffected: 200,
    })
    expect((await town.computed()).declarations).toEqual([{ ...cell, completeOn: TODAY }])
    await town.inside('chain.change', (tx, municipality) => withdrawInventory(tx, municipality, cell))
    expect(await judged()).toMatchObject({ judgement: 'not-known' })
  })

  test('puts its gaps before those that may only be gaps in the list of offers', async () => {
    const town = await townWithKitas()
    const before = listGaps(await town.computed())
    expect(before).toMatchObject({ isInventoryComplete: false, leftOut: 0 })
    await town.inside('chain.change', (tx, municipality) =>
      declareInventory(tx, municipality, town.principal, { ...cell, completeOn: TODAY }),
    )
    const computed = await town.computed()
    const found = listGaps(computed)
    expect(found.gaps.map(({ step, field }) => ({ step, field }))).toContainEqual(cell)
    expect(found).toMatchObject({ isInventoryComplete: true, leftOut: before.gaps.length })
    const all = listGaps(computed, { isInventoryComplete: false })
    expect(all.gaps).toHaveLength(found.gaps.length + before.gaps.length)
    expect(listGaps(computed, { field: 'education' }).gaps, 'asked for by name').toEqual(before.gaps)
    expect(listGaps(computed, { field: 'education', isInventoryComplete: true }).gaps).toEqual([])
  })

  test('of a cell that there is not is refused', async () => {
    const town = await newTown()
    const declared = await town.inside('chain.change', (tx, municipality) =>
      declareInventory(tx, municipality, town.principal, {
        step: 'age-3-6',
        field: 'x',
        completeOn: TODAY,
      }),
    )
    expect(declared).toMatchObject({ ok: false, refusal: { code: 'chain/unknown-cell' } })
  })
})

describe('loaded travel times', () => {
  const definition = { source: 'Kitas', columns: { area: 'Gebiet', offer: 'Kita', minutes: 'Minuten' } }
  const way = (Gebiet: string, Kita: string, Minuten: string) => ({ Gebiet, Kita, Minuten })

  test('take the place of walking: a bus brings 0201 to Kita Ost', async () => {
    const town = await townWithKitas()
    const counts = await town.importTimes(definition, [
      way('0101', 'Kita West', '0'),
      way('0102', 'Kita Ost', '0'),
      way('0201', 'Kita Ost', '7,5'),
    ])
    expect(counts).toMatchObject({ added: 3, changed: 0, unchanged: 0, vanished: 0, issues: [] })
    expect((await town.computed()).travelTimes).toBe(3)
    expect(await kitaCell(town, '0201')).toMatchObject({ offersInReach: 1, nearestMinutes: 7.5 })
    await change(town, settingsForm({ travel: 'walking' }))
    expect(await kitaCell(town, '0201')).toMatchObject({ judgement: 'white-spot' })
  })

  test('a second file says what changed; an empty cell takes a way out', async () => {
    const town = await townWithKitas()
    await town.importTimes(definition, [way('0101', 'Kita West', '5'), way('0102', 'Kita Ost', '5')])
    const again = await town.importTimes(definition, [
      way('0101', 'Kita West', '5'),
      way('0102', 'Kita Ost', '8'),
      way('0201', 'Kita Ost', '9'),
    ])
    expect(again).toMatchObject({ added: 1, changed: 1, unchanged: 1, vanished: 0 })
    const shorter = await town.importTimes(definition, [way('0201', 'Kita Ost', '–')])
    expect(shorter).toMatchObject({ added: 0, vanished: 1 })
  })

  test('a file that is the whole removes what it does not have', async () => {
    const town = await townWithKitas()
    await town.importTimes(definition, [way('0101', 'Kita West', '5'), way('0102', 'Kita Ost', '5')])
    await database.asOwner('update travel_time set import_id = 0 where municipality_id = $1', [
      town.municipalityId,
    ])
    const whole = await town.importTimes({ ...definition, missing: 'remove' }, [
      way('0101', 'Kita West', '5'),
    ])
    expect(whole).toMatchObject({ added: 0, unchanged: 1, vanished: 1 })
  })

  test('what cannot be taken is named with its line and column', async () => {
    const town = await townWithKitas()
    const { issues } = await town.importTimes(definition, [
      way('101', 'Kita West', '5'),
      way('09', 'Kita West', '5'),
      way('0101', 'Kita Nord', '5'),
      way('0101', 'Kita West', 'nah'),
      way('0101', 'Kita West', '5'),
      way('0101', 'Kita West', '6'),
    ])
    expect(issues.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, 'Gebiet', 'travel-times/code-became-number'],
      [3, 'Gebiet', 'travel-times/unknown-area'],
      [4, 'Kita', 'travel-times/unknown-site'],
      [5, 'Minuten', 'travel-times/not-minutes'],
      [7, undefined, 'travel-times/double'],
    ])
  })
})

describe('a member of another municipality', () => {
  test('gets nothing of the first: not by the cache, the store, the settings, the import', async () => {
    const a = await townWithKitas()
    const indexOfA = await withIndex(database, a)
    await a.computed()
    const b = await newTown()
    expect(await b.chain(), 'same settings, same day, same revision').toEqual({ lacks: 'areas' })

    await expect(
      inMunicipality(
        {
          database: database.kysely,
          principal: b.principal,
          municipality: `stadt-${townCount - 1}`,
          permission: 'chain.read',
        },
        (tx, municipality) => chainFor(tx, municipality, TODAY),
      ),
    ).rejects.toBeInstanceOf(AccessRefused)

    expect(await change(b, settingsForm({ index: String(indexOfA) }))).toMatchObject({
      ok: false,
      refusal: { code: 'chain/unknown-index' },
    })
    const { issues } = await b.importTimes(
      { columns: { area: 'Gebiet', offer: 'Kita', minutes: 'Minuten' } },
      [{ Gebiet: '0101', Kita: 'Kita West', Minuten: '5' }],
    )
    expect(issues.map(({ code }) => code)).toEqual(['travel-times/unknown-area'])

    await b.inside('chain.change', (tx, municipality) =>
      declareInventory(tx, municipality, b.principal, {
        step: 'age-3-6',
        field: 'health',
        completeOn: TODAY,
      }),
    )
    expect((await a.computed()).declarations).toEqual([])
  })

  test('sees with raw SQL no setting, declaration or travel time of the first', async () => {
    const a = await townWithKitas()
    await change(a, settingsForm())
    await a.inside('chain.change', (tx, municipality) =>
      declareInventory(tx, municipality, a.principal, {
        step: 'age-3-6',
        field: 'health',
        completeOn: TODAY,
      }),
    )
    const columns = { area: 'Gebiet', offer: 'Kita', minutes: 'Minuten' }
    await a.importTimes({ columns }, [{ Gebiet: '0101', Kita: 'Kita West', Minuten: '5' }])
    const b = await newTown()
    const counts = (town: TestTown) =>
      town.inside('chain.read', async (tx) => {
        const tables = ['chain_setting', 'inventory_declaration', 'travel_time'] as const
        const rows = []
        for (const table of tables) rows.push(await tx.selectFrom(table).selectAll().execute())
        return rows.map(({ length }) => length)
      })
    expect(await counts(a)).toEqual([1, 1, 1])
    expect(await counts(b)).toEqual([0, 0, 0])
  })
})
