import { describe, expect, test } from 'vitest'
import { answerOf, needsLetter, recipientProblems } from './recipient-rules.ts'

const entered = (email: string, name = '', groupName = '') => ({ name, email, groupName })

describe('what was entered', () => {
  test('needs a name or an address, which counts once, however it is spelt', () => {
    expect(
      recipientProblems(
        [
          entered('a@kita.de'),
          entered('A@KITA.de'),
          entered(''),
          entered('', 'Anna'),
          entered('', 'Anna'),
          entered('b@schule.de'),
          entered('c'),
          entered('d@kita.de', '', 'x'.repeat(101)),
        ],
        ['B@schule.de'],
      ),
    ).toEqual([null, 'double', 'nothing', null, null, 'double', 'not-an-address', 'group-too-long'])
  })
})

test('a letter goes to who has no address and has not submitted, and was asked', () => {
  const somebody = { email: '', doneOn: null, origin: 'listed' as const }
  expect(needsLetter(somebody)).toBe(true)
  expect(needsLetter({ ...somebody, email: 'a@kita.de' })).toBe(false)
  expect(needsLetter({ ...somebody, doneOn: '2026-06-01' })).toBe(false)
  expect(needsLetter({ ...somebody, origin: 'open' })).toBe(false)
})

test.each([
  [null, null, 'missing'],
  ['2026-06-01', null, 'begun'],
  ['2026-06-01', '2026-06-02', 'submitted'],
])('begun %s and submitted %s is %s', (begunOn, doneOn, answer) => {
  expect(answerOf({ begunOn, doneOn })).toBe(answer)
})
