import { prepareQuestionnaire } from '@gelingen/questionnaire'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  everyKind,
  exampleSurroundings,
} from '../../../../../packages/questionnaire/src/example-for-tests.ts'
import { mergePage } from './merge-page-rules.ts'

const questionnaire = prepareQuestionnaire(everyKind, exampleSurroundings)
const group = oneOf('group')
const roster = oneOf('roster')
const text = oneOf('text')

function oneOf(kind: string) {
  const found = questionnaire.questions.find(({ question }) => question.kind === kind)
  if (found === undefined) throw new Error(`no question of kind ${kind}`)
  return found
}

const merge = (of: typeof group, base: unknown, mine: unknown, stored: unknown) => {
  const answers = (value: unknown) => (value === undefined ? {} : { [of.question.id]: value })
  const merged = mergePage({
    questionnaire,
    page: of.page.id,
    base: answers(base),
    mine: answers(mine),
    stored: answers(stored),
  })
  return { value: merged.answers[of.question.id], theirs: merged.theirs, differs: merged.differs }
}

const value = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined })
const entries = fc.array(
  fc.constantFrom('a', 'b', 'c', 'd').map((name) => ({ name })),
  { maxLength: 4 },
)
const rows = fc.uniqueArray(
  fc.record({ actor: fc.constantFrom('x', 'y', 'z'), answers: fc.constantFrom({ n: 1 }, { n: 2 }, {}) }),
  { selector: ({ actor }) => actor },
)

test('what only one of two has changed counts; where both have, the one who writes now, and the other is told', () => {
  fc.assert(
    fc.property(value, value, value, (base, mine, stored) => {
      const merged = merge(text, base, mine, stored)
      if (mine === base) expect(merged.value).toBe(stored)
      else expect(merged.value).toBe(mine)
      const bothAnswered = mine !== base && stored !== base && mine !== stored
      expect(merged.differs.length).toBe(bothAnswered ? 1 : 0)
      expect(merged.theirs.length).toBe(merged.value === mine ? 0 : 1)
    }),
  )
})

test('nobody loses an entry that they have added', () => {
  fc.assert(
    fc.property(entries, entries, entries, (base, mine, theirs) => {
      const names = (list: unknown) => ((list ?? []) as { name: string }[]).map(({ name }) => name)
      const count = (list: unknown, name: string) => names(list).filter((one) => one === name).length
      const merged = merge(group, base, mine, theirs).value
      for (const name of ['a', 'b', 'c', 'd']) {
        const [before, here, there, now] = [base, mine, theirs, merged].map((list) => count(list, name)) as [
          number,
          number,
          number,
          number,
        ]
        // At least what either has beyond the beginning, at most what both hold together.
        expect(now).toBeGreaterThanOrEqual(Math.max(here - before, there - before, 0))
        expect(now).toBeLessThanOrEqual(here + there)
      }
    }),
  )
})

test('a device that has changed nothing takes over everything; one that is alone keeps its own', () => {
  fc.assert(
    fc.property(entries, entries, (base, changed) => {
      const same = (one: unknown, other: unknown[]) => expect(one ?? []).toEqual(other)
      const sorted = (list: unknown) =>
        [...((list ?? []) as { name: string }[])].sort((a, b) => (a.name < b.name ? -1 : 1))
      same(sorted(merge(group, base, base, changed).value), sorted(changed))
      same(merge(group, base, changed, base).value, changed)
    }),
  )
})

test('partners are put together one by one', () => {
  fc.assert(
    fc.property(rows, rows, rows, (base, mine, theirs) => {
      const of = (list: readonly { actor: string; answers: object }[], actor: string) =>
        list.find((row) => row.actor === actor)?.answers
      const merged = (merge(roster, base, mine, theirs).value ?? []) as typeof base
      for (const actor of ['x', 'y', 'z']) {
        const [before, here, there] = [of(base, actor), of(mine, actor), of(theirs, actor)]
        const isMine = JSON.stringify(here) !== JSON.stringify(before)
        expect(of(merged, actor)).toEqual(isMine ? here : there)
      }
    }),
  )
})
