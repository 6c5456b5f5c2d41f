import { describe, expect, test } from 'vitest'
import { phaseOf } from './end-phase-rules.ts'

const june = { opensOn: '2026-06-01', closesOn: '2026-06-30' }

describe('a survey that was started', () => {
  test.each([
    ['2026-05-31', 'planned'],
    ['2026-06-01', 'running'],
    ['2026-06-30', 'running'],
    ['2026-07-01', 'over'],
  ])('stands on %s as %s', (today, phase) => {
    expect(phaseOf({ state: 'open', ...june }, today)).toBe(phase)
  })

  test('runs without end where no last day is set', () => {
    expect(phaseOf({ state: 'open', opensOn: null, closesOn: null }, '2099-01-01')).toBe('running')
  })
})

test('a draft stays one, and what a person ended stays ended', () => {
  expect(phaseOf({ state: 'draft', ...june }, '2026-06-10')).toBe('draft')
  expect(phaseOf({ state: 'closed', ...june }, '2026-06-10')).toBe('closed')
})
