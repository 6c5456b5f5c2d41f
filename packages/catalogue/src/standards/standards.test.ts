import { expect, it } from 'vitest'
import { isStandardCode, standard, standards } from './standards.ts'

it('there are seven cross-cutting prevention standards', () => {
  expect(standards).toHaveLength(7)
})

it('a standard code from outside is checked before it is looked up', () => {
  expect(isStandardCode('unequal')).toBe(true)
  expect(isStandardCode('equal')).toBe(false)
  expect(standard('unequal').name.de).toBe('Ungleiches ungleich behandeln')
})
