import { expect, it } from 'vitest'
import { isRoleCode, role, roles } from './roles.ts'

it('there are six roles', () => {
  expect(roles).toHaveLength(6)
})

it('a role code from outside is checked before it is looked up', () => {
  expect(isRoleCode('statistics-office')).toBe(true)
  expect(isRoleCode('admin')).toBe(false)
  expect(role('statistics-office').name.de).toBe('Statistikstelle')
})
