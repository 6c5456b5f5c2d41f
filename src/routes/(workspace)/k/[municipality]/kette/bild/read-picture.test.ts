import { lifePhaseStepCodes, mainstreamPosts } from '@gelingen/catalogue'
import { describe, expect, test } from 'vitest'
import { locales, messages } from '#lib/messages/index.ts'
import { aCell } from '#lib/ui/chain/a-cell.ts'
import { isShown, lackNumber } from './read-picture.ts'

const german = { minimumCount: 5, locale: 'de' } as const

describe('the number in a cell', () => {
  test.each([
    ['gap', 66.4, '66'],
    ['white-spot', 1234, '1.234'],
    ['thin', 12.2, '12'],
    ['gap', 3.2, '<5'],
    ['gap', null, ''],
    ['balanced', 12, ''],
    ['not-known', 12, ''],
  ] as const)('%s with %j children who lack something: "%s"', (judgement, childrenAffected, text) => {
    expect(lackNumber(aCell({ judgement, childrenAffected }), german)).toBe(text)
  })
})

test('a choice leaves what it says', () => {
  const shown = (only: 'alle' | 'luecken' | 'fehlt') =>
    (['white-spot', 'gap', 'thin', 'balanced', 'not-known'] as const).filter((judgement) =>
      isShown(aCell({ judgement }), only),
    )
  expect(shown('alle')).toHaveLength(5)
  expect(shown('luecken')).toEqual(['white-spot', 'gap'])
  expect(shown('fehlt')).toEqual(['white-spot', 'gap', 'thin'])
  expect(isShown(aCell({ isExpected: false }), 'alle')).toBe(false)
})

test.each(locales)('every step and post of the catalogue has its two lines (%s)', (locale) => {
  const { steps, posts } = messages(locale).chainPicture
  expect(Object.keys(steps)).toEqual([...lifePhaseStepCodes])
  expect(Object.keys(posts)).toEqual(mainstreamPosts.map(({ code }) => code))
})
