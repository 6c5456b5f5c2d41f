import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Attacker, sure } from './attacker-for-tests.ts'
import { protectedCountings } from './countings-rules.ts'
import type { Counted, CountedCategory } from './counted-types.ts'
import { MISSING, NOT_ASKED, type Variable } from './variables-types.ts'

/** Codes of three questions: a group, a scale with "cannot say" that not all were asked, an option. */
const possible = [
  [0, 1, 2, MISSING],
  [0, 1, 2, 3, MISSING, NOT_ASKED],
  [0, 1, MISSING, NOT_ASKED],
] as const
const kinds = possible[0].flatMap((one) =>
  possible[1].flatMap((two) => possible[2].map((three) => [one, two, three])),
)

const towns = fc
  .record({
    minimum: fc.constantFrom(3, 5),
    people: fc.array(
      fc.tuple(
        fc.constantFrom(0, 0, 0, 0, 1, 1, 2, MISSING),
        fc.constantFrom(0, 1, 1, 1, 2, 2, 3, MISSING, NOT_ASKED),
        fc.constantFrom(0, 0, 0, 1, 1, MISSING, NOT_ASKED),
      ),
      { minLength: 0, maxLength: 60 },
    ),
    firstId: fc.constantFrom('@group', 'zuerst'),
  })
  .map(({ minimum, people, firstId }) => {
    const category = (code: number) => ({ code: String(code), label: null, value: code })
    const variable = (
      at: number,
      given: Pick<Variable, 'id' | 'order' | 'aside' | 'isConditional'>,
    ): Variable => ({
      ...given,
      label: null,
      categories: sure(possible[at])
        .filter((code) => code >= 0)
        .map(category),
      codes: Int16Array.from(people, (person) => sure(person[at])),
    })
    return {
      minimum,
      people,
      variables: [
        variable(0, { id: firstId, order: 'unordered', aside: null, isConditional: false }),
        variable(1, { id: 'oft', order: 'ordered', aside: 3, isConditional: true }),
        variable(2, { id: 'thema.a', order: 'binary', aside: null, isConditional: true }),
      ],
    }
  })

type Town = typeof towns extends fc.Arbitrary<infer Value> ? Value : never

/** Looks at every page: all questions, every filter, every crosstab. */
function lookAtEverything({ minimum, people, variables }: Town) {
  const attacker = new Attacker(kinds)
  const shown: number[] = []
  const countings = protectedCountings({ all: people.length, minimum })
  const see = (count: number | null, isMeant: (kind: readonly number[]) => boolean) => {
    attacker.sees(count, isMeant)
    if (count !== null) shown.push(count)
  }
  const has = ({ parts, withoutAnswer }: Omit<CountedCategory, 'count'>, code: number) =>
    code < 0 ? withoutAnswer || parts.length === 0 : parts.some((part) => part.code === String(code))
  const seeCounted = (counted: Counted, at: number, isAmong: (kind: readonly number[]) => boolean) => {
    see(counted.all, isAmong)
    see(counted.answered, (kind) => isAmong(kind) && sure(kind[at]) >= 0)
    // Missing and not asked are told apart or not told at all among those of a filter.
    if (counted.missing !== null && counted.notAsked !== null) {
      attacker.sees(counted.missing + counted.notAsked, (kind) => isAmong(kind) && sure(kind[at]) < 0)
      if (counted.along.length === 0 && counted.all === people.length)
        attacker.sees(counted.missing, (kind) => kind[at] === MISSING)
    }
    for (const category of counted.categories)
      see(category.count, (kind) => isAmong(kind) && has(category, sure(kind[at])))
  }
  if (countings.isOpen) see(countings.all, () => true)
  variables.forEach((variable, at) => {
    seeCounted(countings.alone(variable), at, () => true)
    variables.forEach((by, place) => {
      if (place === at) return
      const pair = countings.together(by, variable)
      pair.counts.forEach((line, row) =>
        line.forEach((count, column) =>
          see(
            count,
            (kind) =>
              has(sure(pair.rows[row]), sure(kind[place])) && has(sure(pair.columns[column]), sure(kind[at])),
          ),
        ),
      )
    })
  })
  return { knows: attacker.finder(), shown }
}

/** Everybody, those of one code, or all others; for each variable. */
const tests = possible.map((codes) => [
  () => true,
  ...codes.flatMap((code) => [(own: number) => own === code, (own: number) => own !== code]),
])

test('no sequence of filters and crosstabs gives away a group under the minimum', () => {
  fc.assert(
    fc.property(towns, (town) => {
      const { knows } = lookAtEverything(town)
      for (const one of sure(tests[0])) {
        for (const two of sure(tests[1])) {
          for (const three of sure(tests[2])) {
            const isMeant = (kind: readonly number[]) =>
              one(sure(kind[0])) && two(sure(kind[1])) && three(sure(kind[2]))
            const count = town.people.filter(isMeant).length
            if (count === 0 || count >= town.minimum) continue
            // How many left out a question that all were asked is no answer, also where all others are alike.
            if (town.people.every((person) => isMeant(person) === (person[0] === MISSING))) continue
            if (town.people.every((person) => isMeant(person) === (person[0] !== MISSING))) continue
            expect(knows(isMeant)).toBe(false)
          }
        }
      }
    }),
    { numRuns: 150 },
  )
})

test('the attacker is none that finds nothing: with all counts in his hands he knows a single person', () => {
  const attacker = new Attacker(kinds)
  attacker.sees(12, () => true)
  attacker.sees(11, (kind) => kind[0] !== 1)
  const knows = attacker.finder()
  expect(knows((kind) => kind[0] === 1)).toBe(true)
  expect(knows((kind) => kind[0] === 2)).toBe(false)
})

test('no count that is shown is under the minimum but nobody, and a pair says the same from both sides', () => {
  fc.assert(
    fc.property(towns, ({ minimum, people, variables }) => {
      const countings = protectedCountings({ all: people.length, minimum })
      const [one, two] = [sure(variables[0]), sure(variables[1])]
      const pair = countings.together(one, two)
      for (const count of pair.counts.flat()) expect(count === 0 || count >= minimum).toBe(true)
      const turned = countings.together(two, one)
      expect(turned.counts).toEqual(pair.columns.map((_, at) => pair.counts.map((line) => line[at])))
      for (const variable of variables) {
        for (const { count } of countings.alone(variable).categories)
          expect(count === 0 || (count ?? 0) >= minimum).toBe(true)
      }
    }),
  )
})

test('whoever is counted is counted once', () => {
  fc.assert(
    fc.property(towns, ({ minimum, people, variables }) => {
      fc.pre(people.length >= minimum)
      const countings = protectedCountings({ all: people.length, minimum })
      const pair = countings.together(sure(variables[0]), sure(variables[2]))
      expect(pair.counts.flat().reduce((a, b) => a + b, 0)).toBe(people.length)
    }),
  )
})
