import { describe, expect, test } from 'vitest'
import { anOffer } from './offer-builders.ts'
import { noDetails, noPlanning } from './offer-details-types.ts'
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

  test('of details and planning are read, empty rows left out, times as people write them', () => {
    const sent = {
      name: 'Elterncafé',
      howItGoes: 'Wir singen.\r\n<script>alert(1)</script>',
      registration: 'required',
      targetGroups: ['fathers', 'expectant'],
      languages: ['uk', 'de'],
      butEligible: 'no',
      delivery: ['home', 'place'],
      schedules: [
        { weekdays: [], from: ' ', everyWeeks: '2', schoolHolidays: 'not' },
        { weekdays: ['3', '1'], from: '9', to: '11.30 Uhr', everyWeeks: '2', startsOn: '1.9.2026' },
      ],
      dates: [{ date: '2026-12-24', from: '14:00' }],
      placesFree: '3',
      placesFreeOn: '2026-11-01',
      email: ' cafe@example.org ',
      contacts: [
        { name: '', phone: '', email: '', hours: '' },
        { name: 'Familienbüro', phone: '0234 / 12 34' },
      ],
      funding: [{ kind: 'land', name: 'kinderstark', until: '2027-12-31' }],
      networks: 'Frühe Hilfen\n\nFrühe Hilfen\r\n Netzwerk W ',
      notInPortal: 'on',
    }
    expect(parseOfferForm(sent)).toEqual({
      ok: true,
      content: anOffer({
        name: 'Elterncafé',
        inPortal: false,
        details: {
          ...noDetails,
          howItGoes: 'Wir singen.\n<script>alert(1)</script>',
          registration: 'required',
          targetGroups: ['expectant', 'fathers'],
          languages: ['de', 'uk'],
          butEligible: false,
          delivery: ['place', 'home'],
          schedules: [
            {
              kind: 'weekly',
              weekdays: [1, 3],
              from: '09:00',
              to: '11:30',
              everyWeeks: 2,
              startsOn: '2026-09-01',
              endsOn: null,
              schoolHolidays: 'unknown',
              note: '',
            },
            { kind: 'date', date: '2026-12-24', from: '14:00', to: '', note: '' },
          ],
          placesFree: 3,
          placesFreeOn: '2026-11-01',
          email: 'cafe@example.org',
          contacts: [{ name: 'Familienbüro', phone: '0234 / 12 34', email: '', hours: '' }],
        },
        planning: {
          ...noPlanning,
          funding: [{ kind: 'land', name: 'kinderstark', until: '2027-12-31' }],
          networks: ['Frühe Hilfen', 'Netzwerk W'],
        },
      }),
    })
  })

  test('in rows are told by row and part', () => {
    const problems = (sent: Record<string, unknown>) => {
      const read = parseOfferForm({ name: 'x', ...sent })
      return read.ok ? [] : read.problems.map(({ field, code }) => [field, code])
    }
    expect(
      problems({
        schedules: [{ weekdays: ['1'] }, { weekdays: ['1'], from: 'früh', startsOn: '31.02.2026' }],
        dates: [{ from: '9' }],
        contacts: [{ name: 'x', phone: 'auf Anfrage', email: 'Vera <vera@example.org>' }],
        funding: [{ kind: 'land', until: 'bald' }],
        email: 'a@b@c.de',
        phone: 'nie',
      }),
    ).toEqual([
      ['phone', 'offers/phone-not-usable'],
      ['schedules-1-from', 'offers/time-not-a-time'],
      ['schedules-1-startsOn', 'offers/date-not-a-date'],
      ['dates-0-date', 'offers/date-missing'],
      ['email', 'offers/email-not-usable'],
      ['contacts-0-phone', 'offers/phone-not-usable'],
      ['contacts-0-email', 'offers/email-not-usable'],
      ['funding-0-until', 'offers/date-not-a-date'],
    ])
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
    expect(
      read('q=caf%C3%A9&step=birth&area=7&outreach=1&without-coordinates=0&stale=12&freshness=due&page=3'),
    ).toEqual({
      filter: {
        text: 'café',
        step: 'birth',
        areaId: 7,
        outreach: true,
        withoutCoordinates: false,
        stale: { months: 12, today: '2026-11-22' },
        freshness: { is: 'due', rhythm, today: '2026-11-22' },
      },
      page: 3,
    })
  })
  test('is left out where a form sent it empty or somebody wrote nonsense', () => {
    expect(read('q=&area=&stale=&freshness=&page=')).toEqual({ filter: {}, page: 1 })
    expect(read('area=-1&provider=1e99&outreach=maybe&stale=0&freshness=old&page=-5')).toEqual({
      filter: {},
      page: 1,
    })
  })
})
