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
