import type { Condition } from '../definition/condition-schema.ts'

/** A condition as a list: all of its parts have to hold, or any of them. */
export type ConditionParts = { readonly joint: 'all' | 'any'; readonly parts: readonly Condition[] }

export function partsOfCondition(condition: Condition | undefined): ConditionParts {
  if (condition === undefined) return { joint: 'all', parts: [] }
  if ('all' in condition) return { joint: 'all', parts: condition.all }
  if ('any' in condition) return { joint: 'any', parts: condition.any }
  return { joint: 'all', parts: [condition] }
}

/** null = no parts, no condition. */
export function conditionOfParts({ joint, parts }: ConditionParts): Condition | null {
  const [first, ...more] = parts
  if (first === undefined) return null
  if (more.length === 0) return first
  return joint === 'all' ? { all: parts } : { any: parts }
}
