import { describe, expect, test } from 'vitest'
import { anOffer } from './offer-builders.ts'
import { parseOfferFilter } from './offers-filter-form.ts'
import { parseOfferForm } from './offers-form.ts'

describe('the page’s fields', () => {
  test('are read as Germans write them', () => {
    const sent = {
      name: ' Elterncafé ',
      description: 'Dienstags.\r\nOhne Anmeldung.',
      provider: 'Nachbarn e.V.',
      providerKind: 'free',
      street: 'Wallstr. 1',
      longitude: '13,05',
      latitude: '52.5',
      ageFromMonths: '0',
      ageToMonths: '36',
      capacity: '1.000',
      steps: ['age-1-3', 'first-year'],
      fields: 'health',
      outreach: 'on',
      website: 'www.example.org',
      lastConfirmedOn: '2026-10-01',
      areasServed: ['12', '3', '12', 'x'],
    }
    expect(parseOfferForm(sent)).toEqual({
      ok: true,
      content: anOffer({
        name: 'Elterncafé',
        description: 'Dienstags.\nOhne Anmeldung.',
        provider: { name: 'Nachbarn e.V.', kind: 'free' },
        place: { street: 'Wallstr. 1', postalCode: '', town: '', longitude: 13.05, latitude: 52.5 },
        ageFromMonths: 0,
        ageToMonths: 36,
        capacity: 1000,
        steps: ['first-year', 'age-1-3'],
        fields: ['health'],
        outreach: true,
        website: 'https://www.example.org',
        lastConfirmedOn: '2026-10-01',
        areasServed: [3, 12],
      }),
    })
  })

  test('that are empty say nothing', () => {
    expect(parseOfferForm({ name: 'Krabbelgruppe', longitude: '', capacity: '', provider: ' ' })).toEqual({
      ok: true,
      content: anOffer(),
    })
  })

  test('that cannot be read are told each, with what was written', () => {
    expect(
      parseOfferForm({ name: 'x', latitude: 'Nord', capacity: '-1', website: 'javascript:alert(1)' }),
    ).toEqual({
      ok: false,
      problems: [
        { field: 'latitude', code: 'offers/coordinate-not-a-number', details: { value: 'Nord' } },
        { field: 'capacity', code: 'offers/capacity-negative', details: { value: '-1' } },
        { field: 'website', code: 'offers/website-not-usable', details: { value: 'javascript:alert(1)' } },
      ],
    })
  })
})

describe('the filter in an address', () => {
  const rhythm = { confirmEveryMonths: 6, markAfterDays: 30, hideAfterDays: null }
  const read = (address: string) => parseOfferFilter(new URLSearchParams(address), '2026-11-22', rhythm)

  test('is read with its page', () => {
    expect(read('q=caf%C3%A9&step=birth&area=7&outreach=1&without-coordinates=0&stale=12&page=3')).toEqual({
      filter: {
        text: 'café',
        step: 'birth',
        areaId: 7,
        outreach: true,
        withoutCoordinates: false,
        stale: { months: 12, today: '2026-11-22' },
      },
      page: 3,
    })
  })
  test('is left out where a form sent it empty or somebody wrote nonsense', () => {
    expect(read('q=&area=&stale=&page=')).toEqual({ filter: {}, page: 1 })
    expect(read('area=-1&provider=1e99&outreach=maybe&stale=0&page=-5')).toEqual({ filter: {}, page: 1 })
  })
})
