import { testsOf } from '../conditions/tests-of.ts'
import type { Condition, ConditionTest } from './condition-schema.ts'
import type { Complain } from './definition-problems.ts'
import { limits } from './limits.ts'
import { placesById, type Check, type Place, type Places } from './question-places.ts'
import { testMisfit } from './test-misfit.ts'

/** A condition and the question before which it has to be decided. */
type Standing = { readonly condition: Condition; readonly path: string; readonly before: Place }

/**
 * Conditions look back only: at an answer that stands before the page, section or question they decide on. So what is asked follows
 * in one pass from the answers, and no two questions can wait for each other.
 */
export const checkConditions: Check = ({ places }, complain) => {
  const byId = placesById(places)
  const standing = conditionsOf(places)
  const needs = needsOf(standing, places)
  for (const { condition, path, before } of standing) {
    const tests = testsOf(condition)
    if (tests === null) {
      complain(path, 'condition/too-large', { most: limits.conditionNodes, deepest: limits.conditionDepth })
      continue
    }
    for (const test of tests) checkTest({ test, path, before, byId, needs }, complain)
  }
}

function checkTest(
  {
    test,
    path,
    before,
    byId,
    needs,
  }: { test: ConditionTest; path: string; before: Place; byId: Places; needs: Needs },
  complain: Complain,
): void {
  const id = test.answer
  const target = byId.get(id)
  if (target === undefined) return complain(path, 'condition/question-unknown', { id })
  if (target.order >= before.order || target.question === before.owner) {
    const round = target.question === before.question || leadsTo({ from: id, to: before.question.id, needs })
    return complain(path, round ? 'condition/cycle' : 'condition/refers-ahead', { id })
  }
  if (target.owner !== null && target.owner !== before.owner) {
    return complain(path, 'condition/inside-a-group', { id, group: target.owner.id })
  }
  const misfit = testMisfit(test, target.question)
  if (misfit !== null) complain(path, misfit.code, { id, ...misfit.details })
}

/** Those of a page and a section stand before their first question. */
function conditionsOf(places: readonly Place[]): Standing[] {
  const seen = new Set<unknown>()
  return places.flatMap((place) => {
    const { question, path, page, section } = place
    const [pagePath = '', sectionPath = ''] = [path.split('.sections')[0], path.split('.questions')[0]]
    const found: [unknown, Condition | boolean | undefined, string][] = [
      [page, page.visibleIf, `${pagePath}.visibleIf`],
      [section, section.visibleIf, `${sectionPath}.visibleIf`],
      [question, question.visibleIf, `${path}.visibleIf`],
      [question.id, question.required, `${path}.required`],
    ]
    return found.flatMap(([of, condition, at]) => {
      if (seen.has(of) || typeof condition !== 'object') return []
      seen.add(of)
      return [{ condition, path: at, before: place }]
    })
  })
}

type Needs = ReadonlyMap<string, ReadonlySet<string>>

/** Which answers decide whether a question is asked: through its own condition, its section's, its page's. */
function needsOf(standing: readonly Standing[], places: readonly Place[]): Needs {
  const namedBy = new Map(standing.map(({ condition }) => [condition, namesOf(condition)]))
  return new Map(
    places.map(({ question, section, page }) => [
      question.id,
      new Set(
        [question.visibleIf, section.visibleIf, page.visibleIf].flatMap((condition) =>
          condition === undefined ? [] : (namedBy.get(condition) ?? []),
        ),
      ),
    ]),
  )
}

function namesOf(condition: Condition): string[] {
  return (testsOf(condition) ?? []).map(({ answer }) => answer)
}

function leadsTo({ from, to, needs }: { from: string; to: string; needs: Needs }): boolean {
  const seen = new Set([from])
  for (const id of seen) {
    if (id === to) return true
    for (const next of needs.get(id) ?? []) seen.add(next)
  }
  return false
}
