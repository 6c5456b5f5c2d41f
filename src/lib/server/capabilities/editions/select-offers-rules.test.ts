import { expect, test } from 'vitest'
import { noDetails } from '../offers/index.ts'
import { aPrintableOffer } from './edition-builders.ts'
import { selectOffers } from './select-offers-rules.ts'

const about = {
  targetGroups: [] as string[],
  rhythm: { confirmEveryMonths: 6, markAfterDays: 30, hideAfterDays: 90 },
  today: '2026-11-30',
}
const withGroups = (...targetGroups: string[]) => aPrintableOffer({ details: { ...noDetails, targetGroups } })
const isPrinted = (offer: ReturnType<typeof aPrintableOffer>, targetGroups: string[] = []) =>
  selectOffers([offer], { ...about, targetGroups }).printed.length === 1

test('what families would not see is left out, each with its reason', () => {
  const ended = [{ kind: 'date', date: '2026-11-29', from: '', to: '', note: '' }] as const
  const offers = [
    aPrintableOffer({ name: 'gut' }),
    aPrintableOffer({ name: 'intern', inPortal: false }),
    aPrintableOffer({ name: 'alt', lastConfirmedOn: '2026-01-01' }),
    aPrintableOffer({ name: 'vorbei', details: { ...noDetails, schedules: ended } }),
    { ...withGroups('professionals'), name: 'für Fachkräfte' },
  ]
  const { printed, leftOut } = selectOffers(offers, about)
  expect(printed.map(({ name }) => name)).toEqual(['gut'])
  expect(leftOut.map(({ offer, reason }) => [offer.name, reason])).toEqual([
    ['intern', 'not-in-portal'],
    ['alt', 'out-of-date'],
    ['vorbei', 'ended'],
    ['für Fachkräfte', 'not-for-families'],
  ])
})

test('an edition for pupils holds what is for everybody, one for employers only what names them', () => {
  expect(isPrinted(withGroups(), ['young-people'])).toBe(true)
  expect(isPrinted(withGroups('young-people', 'employers'), ['young-people'])).toBe(true)
  expect(isPrinted(withGroups('mothers'), ['young-people'])).toBe(false)
  expect(isPrinted(withGroups(), ['employers'])).toBe(false)
  expect(isPrinted(withGroups('employers'), ['employers'])).toBe(true)
})
