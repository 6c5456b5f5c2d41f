import type { Condition, ConditionTest } from '../definition/condition-schema.ts'
import { limits } from '../definition/limits.ts'

/** All tests of a condition; null = it is larger or deeper than a condition may be. */
export function testsOf(condition: Condition): ConditionTest[] | null {
  const tests: ConditionTest[] = []
  let level: Condition[] = [condition]
  let nodes = 0
  for (let depth = 0; level.length > 0; depth++) {
    nodes += level.length
    if (depth >= limits.conditionDepth || nodes > limits.conditionNodes) return null
    level = level.flatMap((one) => {
      if ('all' in one) return one.all
      if ('any' in one) return one.any
      if ('not' in one) return [one.not]
      tests.push(one)
      return []
    })
  }
  return tests
}
