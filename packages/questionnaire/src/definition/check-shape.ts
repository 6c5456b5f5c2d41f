import type { Complain } from './definition-problems.ts'
import { limits } from './limits.ts'

/**
 * Looks at depth, size and keys before anything walks the value by calling itself: a thousand nested lists would end the program.
 * Refuses `__proto__` wherever it stands. Finds at most one problem.
 */
export function checkShape(value: unknown, complain: Complain): void {
  let level: unknown[] = [value]
  let nodes = 0
  for (let depth = 0; level.length > 0; depth++) {
    nodes += level.length
    if (depth > limits.definitionDepth)
      return complain('', 'definition/too-deep', { most: limits.definitionDepth })
    if (nodes > limits.definitionNodes)
      return complain('', 'definition/too-large', { most: limits.definitionNodes })
    const below: unknown[] = []
    for (const one of level) {
      if (typeof one !== 'object' || one === null) continue
      if (Object.hasOwn(one, '__proto__'))
        return complain('', 'definition/forbidden-key', { key: '__proto__' })
      for (const inner of Object.values(one)) below.push(inner)
      if (nodes + below.length > limits.definitionNodes) {
        return complain('', 'definition/too-large', { most: limits.definitionNodes })
      }
    }
    level = below
  }
}
