import { expect, test } from 'vitest'
import { bundleOffers, type PicturedOffer } from './bundle-offers.ts'

const anOffer = (offerId: string, steps: string[], kind: PicturedOffer['kind'] = 'other'): PicturedOffer => ({
  offerId,
  name: `Angebot ${offerId}`,
  kind,
  steps,
})

test('offers of one kind with the same steps are one bar, all others are bars of their own', () => {
  const bundles = bundleOffers([
    anOffer('1', ['age-3-6']),
    anOffer('2', ['age-3-6'], 'outreach'),
    anOffer('3', ['age-3-6', 'age-6-10']),
    anOffer('4', ['age-3-6']),
    anOffer('5', ['age-3-6'], 'mainstream'),
  ])
  expect(bundles.map(({ key, offers }) => [key, offers.map(({ offerId }) => offerId).join()])).toEqual([
    ['age-3-6:mainstream', '5'],
    ['age-3-6:other', '1,4'],
    ['age-3-6.age-6-10:other', '3'],
    ['age-3-6:outreach', '2'],
  ])
})

test('nothing makes no bar', () => {
  expect(bundleOffers([])).toEqual([])
})
