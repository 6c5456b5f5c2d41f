import { expect, test } from 'vitest'
import { noDetails } from './offer-details-types.ts'
import { anOffer } from './offer-builders.ts'
import { offerTextHash } from './offer-text-hash.ts'

const offer = anOffer({ name: 'Elterncafé', description: 'Dienstags.' })

test('the mark is the SHA-256 of the texts as JSON, as sha256sum has it', () => {
  // printf '["Elterncafé","Dienstags.","",""]' | sha256sum
  expect(offerTextHash(offer)).toBe('3c90bcc48c387ebb7d650a270ad5734e16c12e3e4d5856b0420187dd3bb36ca3')
})

test('only the texts that are translated change the mark', () => {
  expect(offerTextHash({ ...offer, details: { ...noDetails, whatToBring: 'Decke' } })).not.toBe(
    offerTextHash(offer),
  )
  expect(offerTextHash(anOffer({ ...offer, capacity: 12, cost: 'frei' }))).toBe(offerTextHash(offer))
})

test('a text that moves from one field to the next is another one', () => {
  const moved = anOffer({ name: 'Elterncafé', details: { ...noDetails, howItGoes: 'Dienstags.' } })
  expect(offerTextHash(moved)).not.toBe(offerTextHash(offer))
})
