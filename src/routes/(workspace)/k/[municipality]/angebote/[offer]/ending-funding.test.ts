import { expect, test } from 'vitest'
import { endingFunding } from './ending-funding.ts'

const ends = (until: string | null) =>
  endingFunding(
    {
      funding: [{ kind: 'land', name: 'kinderstark', until }],
      networks: [],
      evidence: null,
      evidenceNote: '',
      note: '',
    },
    { today: '2026-11-30', locale: 'de' },
  )

test.each([
  ['2027-05-30', 'Die Finanzierung läuft am 30.05.2027 aus (Landesmittel, kinderstark)'],
  ['2026-11-30', 'Die Finanzierung läuft am 30.11.2026 aus'],
  ['2026-11-29', 'Die Finanzierung ist am 29.11.2026 ausgelaufen'],
])('money until %s is told', (until, sentence) => {
  expect(ends(until)).toEqual([expect.stringContaining(sentence)])
})

test('money that lasts longer, or whose end nobody knows, is not', () => {
  expect([...ends('2027-06-01'), ...ends(null)]).toEqual([])
})
