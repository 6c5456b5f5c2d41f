import { expect, test } from 'vitest'
import { isFreeOffer } from './free-offer-rules.ts'

test.each([
  ['kostenfrei', null, true],
  ['Kostenlos für alle', null, true],
  ['0 €', null, true],
  ['0,00 Euro', null, true],
  ['keine', null, true],
  ['keine Angabe', null, false],
  ['0,50 €', null, false],
  ['Kostenbeitrag nach Einkommen', null, false],
  ['', null, false],
  ['10 €', 'free', true],
  ['kostenlos mit Familienpass', 'paid', false],
] as const)('cost "%s", chosen %s: free is %s', (cost, costKind, free) => {
  expect(isFreeOffer({ cost, details: { costKind } })).toBe(free)
})
