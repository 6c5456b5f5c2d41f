import { describe, expect, test } from 'vitest'
import { commonSpelling, providerKey, siteKey, stableKey } from './offer-identity-rules.ts'

const place = {
  street: 'Wallstr. 43',
  postalCode: '10179',
  town: 'Berlin',
  longitude: 13.412447,
  latitude: 52.512874,
}

describe('providers', () => {
  test('are the same whatever capitals and blanks their name has', () => {
    expect(new Set(['pad gGmbH', 'Pad gGmbh', 'padgGmbH', ' PAD  GGMBH'].map(providerKey)).size).toBe(1)
    expect(providerKey('FiPP e.V.')).toBe(providerKey('FiPP e. V. '))
  })
  test('are two where a letter differs', () => {
    expect(providerKey('Bezirksamt Mitte')).not.toBe(providerKey('Bezirksamt Mitte von Berlin'))
    expect(providerKey('Löwe e.V.')).not.toBe(providerKey('Lowe e.V.'))
  })
})

describe('sites', () => {
  test('are the same however "Straße" is written', () => {
    for (const street of ['Wallstraße 43', 'wallstrasse 43', 'Wall Straße 43', 'Wallstr.43'])
      expect(siteKey({ ...place, street }), street).toBe(siteKey(place))
  })
  test('are two at other coordinates, house numbers or postal codes', () => {
    const others = [
      { longitude: 13.412448 },
      { street: 'Wallstr. 44' },
      { postalCode: '10178' },
      { longitude: null, latitude: null },
    ]
    for (const other of others) expect(siteKey({ ...place, ...other })).not.toBe(siteKey(place))
  })
  test('keep words that only begin like "Straße"', () => {
    expect(siteKey({ ...place, street: 'Strandweg 1' })).not.toBe(
      siteKey({ ...place, street: 'Straßeandweg 1' }),
    )
  })
})

test('an offer without a key is known by name, street and postal code', () => {
  expect(stableKey({ name: 'Krabbelgruppe  Nord', place })).toBe(
    stableKey({ name: 'krabbelgruppe nord', place: { ...place, town: '' } }),
  )
  expect(stableKey({ name: 'Krabbelgruppe', place })).not.toBe(
    stableKey({ name: 'Krabbelgruppe', place: null }),
  )
})

test('of several spellings the most frequent is kept, of equally frequent ones the first by code point', () => {
  expect(commonSpelling(['Outreach gGmbH', 'outreach gGmbH', 'Outreach gGmbH'])).toBe('Outreach gGmbH')
  expect(commonSpelling(['b', 'a'])).toBe('a')
  expect(commonSpelling(['a', 'b'])).toBe('a')
})
