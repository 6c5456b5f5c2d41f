import { expect, test } from 'vitest'
import { nextStep } from './next-step.ts'

const five = { asked: 5, submitted: 2 }

test.each([
  ['a draft without anybody', { phase: 'draft', counts: undefined, unreached: 0 }, 'recipients'],
  ['a draft with recipients', { phase: 'draft', counts: five, unreached: 5 }, 'start'],
  [
    'a running survey that nobody was asked in',
    { phase: 'running', counts: undefined, unreached: 0 },
    'recipients',
  ],
  [
    'a running survey with people who have no link',
    { phase: 'running', counts: five, unreached: 1 },
    'invite',
  ],
  ['a running survey that all were invited to', { phase: 'running', counts: five, unreached: 0 }, 'remind'],
  [
    'a survey that all have answered',
    { phase: 'running', counts: { asked: 5, submitted: 5 }, unreached: 0 },
    'results',
  ],
  ['a survey whose last day is over', { phase: 'over', counts: five, unreached: 3 }, 'results'],
  ['a survey that was ended', { phase: 'closed', counts: undefined, unreached: 0 }, 'results'],
] as const)('%s', (_, state, step) => {
  expect(nextStep(state)).toBe(step)
})
