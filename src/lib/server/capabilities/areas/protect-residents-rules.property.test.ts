import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ResidentsGroup } from './areas-types.ts'
import { protectResidents } from './protect-residents-rules.ts'

const minimum = 5
const value = (count: number) => ({ kind: 'value', value: count }) as const

/** Persons by single year of age, mostly few; and groups over them: the single years, all together, and some others. */
const anAge = fc.oneof({ weight: 2, arbitrary: fc.nat(7) }, { weight: 1, arbitrary: fc.nat(40) })
const aTown = ({ areas, ages }: { areas: [number, number]; ages: [number, number] }) =>
  fc
    .tuple(fc.integer({ min: areas[0], max: areas[1] }), fc.integer({ min: ages[0], max: ages[1] }))
    .chain(([areaCount, ageCount]) =>
      fc.record({
        persons: fc.array(fc.array(anAge, { minLength: ageCount, maxLength: ageCount }), {
          minLength: areaCount,
          maxLength: areaCount,
        }),
        groups: fc
          .subarray(intervalsOf(ageCount), { minLength: 1 })
          .map((some) => [
            ...new Map([[0, ageCount], ...some].map((group) => [group.join(), group])).values(),
          ]),
      }),
    )

function intervalsOf(ages: number): number[][] {
  const starts = Array.from({ length: ages }, (_, from) => from)
  return starts.flatMap((from) => starts.filter((at) => at >= from).map((at) => [from, at + 1]))
}

function groupsOf(persons: readonly number[], groups: readonly number[][]): ResidentsGroup[] {
  return groups.map(([ageFrom = 0, ageTo = 0]) => ({
    ageFrom,
    ageTo,
    cell: value(sum(persons.slice(ageFrom, ageTo))),
  }))
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
const isShown = ({ cell }: ResidentsGroup) => cell.kind === 'value'
const vectorOf = ({ ageFrom, ageTo }: ResidentsGroup, ages: number) =>
  Array.from({ length: ages }, (_, age) => Number(age >= ageFrom && age < (ageTo ?? ages)))

const vector = (from = 0, to = 0, ages = 0) => vectorOf({ ageFrom: from, ageTo: to, cell: value(0) }, ages)

/** By elimination: the attacker who solves all equations at once. Entries stay small whole numbers and their fractions. */
function spanOf(rows: readonly number[][]): { holds(row: readonly number[]): boolean } {
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
  return { holds: (row) => reduce(row).every((entry) => entry === 0) }
}

test('within an area, no equation gives a hidden group or fewer persons than the minimum of any ages', () => {
  fc.assert(
    fc.property(aTown({ areas: [1, 1], ages: [2, 6] }), ({ persons: [persons = []], groups }) => {
      const ages = persons.length
      const figures = new Map([[1, groupsOf(persons, groups)]])
      const shown = protectResidents({ figures, families: [], minimum }).get(1) ?? []
      const known = spanOf(shown.filter(isShown).map((group) => vectorOf(group, ages)))
      for (const group of shown.filter((one) => !isShown(one)))
        expect(known.holds(vectorOf(group, ages))).toBe(false)
      for (let some = 1; some < 2 ** ages; some += 1) {
        const chosen = persons.map((_, age) => (some >> age) & 1)
        const count = sum(persons.filter((_, age) => chosen[age] === 1))
        if (count > 0 && count < minimum) expect(known.holds(chosen), chosen.join('')).toBe(false)
      }
    }),
    { numRuns: 2000 },
  )
})

test('between an area and its parts, nobody gets at a hidden group by one subtraction after the other', () => {
  fc.assert(
    fc.property(aTown({ areas: [1, 4], ages: [1, 4] }), ({ persons, groups }) => {
      const ages = persons[0]?.length ?? 0
      const whole = Array.from({ length: ages }, (_, age) => sum(persons.map((own) => own[age] ?? 0)))
      const rows = [whole, ...persons]
      const figures = new Map(rows.map((own, areaId) => [areaId, groupsOf(own, groups)]))
      const families = [
        { parent: 0, children: persons.map((_, at) => at + 1) },
        { parent: null, children: [0] },
      ]
      const shown = protectResidents({ figures, families, minimum })
      const known = rows.map((_, areaId) => (shown.get(areaId) ?? []).map(isShown))
      for (let isNew = true; isNew;) {
        isNew = false
        for (const own of known) {
          const span = spanOf(groups.filter((_, at) => own[at]).map(([from, to]) => vector(from, to, ages)))
          groups.forEach(([from, to], at) => {
            if (own[at] || !span.holds(vector(from, to, ages))) return
            own[at] = isNew = true
          })
        }
        groups.forEach((_, at) => {
          const unknown = known.filter((own) => !own[at])
          if (unknown.length !== 1 || unknown[0] === undefined) return
          unknown[0][at] = isNew = true
        })
      }
      const before = rows.map((_, areaId) => (shown.get(areaId) ?? []).map(isShown))
      expect(known).toEqual(before)
    }),
    { numRuns: 2000 },
  )
})

test('nothing is hidden where every group and every difference has enough persons', () => {
  const enough = fc.array(fc.integer({ min: minimum, max: 500 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(enough, (persons) => {
      const figures = new Map([[1, groupsOf(persons, intervalsOf(persons.length))]])
      expect(protectResidents({ figures, families: [{ parent: null, children: [1] }], minimum })).toEqual(
        figures,
      )
    }),
  )
})

test('what is shown stands as it was given, and is nobody or enough persons', () => {
  fc.assert(
    fc.property(aTown({ areas: [1, 1], ages: [1, 6] }), ({ persons: [persons = []], groups }) => {
      const given = groupsOf(persons, groups)
      const shown = protectResidents({ figures: new Map([[1, given]]), families: [], minimum }).get(1) ?? []
      shown.forEach((group, at) => {
        if (isShown(group)) expect(group).toEqual(given[at])
        else expect(group.cell).toEqual({ kind: 'sign', sign: '.' })
        if (isShown(group) && group.cell.kind === 'value')
          expect(group.cell.value === 0 || group.cell.value >= minimum).toBe(true)
      })
    }),
  )
})

test(
  'over several areas and ages at once, as one system of equations, nobody gets at a small group',
  { timeout: 60_000 },
  () => {
    // Single ages, the children and everybody: what files have.
    const groups = [
      [0, 1],
      [1, 2],
      [2, 3],
      [0, 2],
      [0, 3],
    ]
    const persons = fc.array(fc.array(anAge, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(persons, fc.integer({ min: 1, max: 5 }), (quarters, cut) => {
        const ages = 3
        const boroughs = [quarters.slice(0, cut), quarters.slice(cut)].filter((own) => own.length > 0)
        const sumsOf = (rows: readonly number[][]) =>
          Array.from({ length: ages }, (_, age) => sum(rows.map((own) => own[age] ?? 0)))
        const figures = new Map([
          ...quarters.map((own, at) => [at, groupsOf(own, groups)] as const),
          ...boroughs.map((own, at) => [100 + at, groupsOf(sumsOf(own), groups)] as const),
        ])
        const membersOf = (at: number) =>
          quarters.flatMap((_, quarter) =>
            quarter < cut === (at === 0) || boroughs.length === 1 ? [quarter] : [],
          )
        const families = [
          { parent: null, children: boroughs.map((_, at) => 100 + at) },
          ...boroughs.map((_, at) => ({ parent: 100 + at, children: membersOf(at) })),
        ]
        const shown = protectResidents({ figures, families, minimum })
        const quartersOf = (areaId: number) => (areaId >= 100 ? membersOf(areaId - 100) : [areaId])
        const unknowns = (areaId: number, group: ResidentsGroup) => {
          const within = quartersOf(areaId)
          return quarters.flatMap((_, quarter) =>
            within.includes(quarter) ? vectorOf(group, ages) : Array.from({ length: ages }, () => 0),
          )
        }
        const isSmall = ({ cell }: ResidentsGroup) =>
          cell.kind === 'value' && cell.value > 0 && cell.value < minimum
        const everywhere = groupsOf(sumsOf(quarters), groups)
          .filter((group) => !isSmall(group))
          .map((group) => quarters.flatMap(() => vectorOf(group, ages)))
        // Nobody is shown as nobody: what follows from that and from the city's sums cannot be helped.
        const inevitable = spanOf([
          ...everywhere,
          ...[...figures].flatMap(([areaId, own]) =>
            own
              .filter(({ cell }) => cell.kind === 'value' && cell.value === 0)
              .map((group) => unknowns(areaId, group)),
          ),
        ])
        const cells = [...shown].flatMap(([areaId, own]) => own.map((group) => ({ areaId, group })))
        const known = spanOf([
          ...everywhere,
          ...cells.filter(({ group }) => isShown(group)).map(({ areaId, group }) => unknowns(areaId, group)),
        ])
        for (const [areaId, own] of figures)
          for (const group of own) {
            if (isSmall(group) && !inevitable.holds(unknowns(areaId, group)))
              expect(known.holds(unknowns(areaId, group)), `${areaId} ${group.ageFrom}-${group.ageTo}`).toBe(
                false,
              )
          }
      }),
      { numRuns: 500 },
    )
  },
)
