import { expect, test } from 'vitest'
import { endingFundings, horizonsOf } from './funding-rules.ts'
import type { FundedOffer } from './funding-store.ts'
import { monthsLater } from './months-later.ts'

const today = '2026-11-30'

const offer = (offerId: number, ...untils: (string | null)[]): FundedOffer => ({
  offerId,
  name: `Angebot ${offerId}`,
  provider: null,
  area: null,
  capacity: 10,
  steps: [],
  ageFromMonths: null,
  ageToMonths: null,
  fields: [],
  funding: untils.map((until) => ({ kind: 'land', name: '', until })),
})

test('what ends comes in the order of its days, what is over or goes on does not come', () => {
  const offers = [offer(1, '2027-06-30', '2026-11-29'), offer(2, '2026-12-31', null), offer(3, '2028-12-01')]
  const endings = endingFundings(offers, { today, until: '2028-11-30' })
  expect(endings.map(({ offer: { offerId }, until }) => [offerId, until])).toEqual([
    [2, '2026-12-31'],
    [1, '2027-06-30'],
  ])
})

test('an offer is lost when its last funding ends, not while another goes on', () => {
  const endings = endingFundings([offer(1, '2026-12-31', '2027-10-31'), offer(2, '2026-12-31', null)], {
    today,
    until: '2028-11-30',
  })
  const ids = (offers: readonly FundedOffer[]) => offers.map(({ offerId }) => offerId)
  const found = horizonsOf(endings, today).map(({ months, offers, lost }) => [months, ids(offers), ids(lost)])
  expect(found).toEqual([
    [3, [1, 2], []],
    [6, [1, 2], []],
    [12, [1, 2], [1]],
    [24, [1, 2], [1]],
  ])
})

test('three months after the last day of November is the last of February', () => {
  expect(monthsLater(today, 3)).toBe('2027-02-28')
})
