import { expect, it } from 'vitest'
import { readAge } from './read-age.ts'

it.each([
  ['Turnen ab 3 Jahre', 36, 47, 'Turnen'],
  ['kurs für 3-jährige', 36, 47, 'kurs'],
  ['kind 5 monate schläft nicht', 5, 5, 'kind schläft nicht'],
  ['Wutanfälle dreijähriger', 36, 47, 'Wutanfälle'],
  ['Kinder von 2 bis 4 Jahren', 24, 59, 'Kinder'],
  ['mit 1 1/2 Jahren', 18, 18, ''],
  ['mit 1,5 Jahren', 18, 18, ''],
  ['Baby 6-12 Monate', 6, 12, 'Baby'],
  ['Fußball 6 Jahre alt', 72, 83, 'Fußball'],
])('%s', (question, fromMonths, toMonths, rest) => {
  expect(readAge(question)).toEqual({ fromMonths, toMonths, rest })
})

it.each(['Schulanmeldung', 'U8 Untersuchung', 'bin schwanger und 16', '4. Klasse', '44135', '', '500 Jahre'])(
  '%j names no age',
  (question) => {
    expect(readAge(question)).toBeNull()
  },
)
