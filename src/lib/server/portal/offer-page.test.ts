import { encode } from 'uqr'
import { describe, expect, test } from 'vitest'
import { offerTexts } from '#lib/messages/portal/offer/index.ts'
import { noDetails, offerTextHash, type OfferSchedule } from '../capabilities/offers/index.ts'
import type { PortalOffer } from '../capabilities/portal/index.ts'
import { embeddedHtml } from './embedded-html.ts'
import { offerJsonLd } from './offer-json-ld.ts'
import { offerView } from './offer-view.ts'
import { qrSvg } from './qr-svg.ts'
import { shownTexts } from './shown-texts.ts'

const german = { name: 'Elterncafé', description: 'Treff', howItGoes: '', whatToBring: '' }
const translation = { ...german, name: 'Café', madeBy: 'machine' } as const

function anOffer(known: Partial<PortalOffer> = {}): PortalOffer {
  return {
    offerId: 7,
    name: german.name,
    description: german.description,
    provider: null,
    place: null,
    ageFromMonths: 12,
    ageToMonths: 84,
    steps: [],
    fields: [],
    outreach: false,
    cost: '',
    website: '',
    phone: '',
    lastConfirmedOn: '2026-06-01',
    enteredOn: '2026-01-01',
    updatedAt: new Date('2026-06-01T00:00:00Z'),
    details: noDetails,
    translation: null,
    ...known,
  }
}

const aWeekly = (more: Partial<Extract<OfferSchedule, { kind: 'weekly' }>>): OfferSchedule => ({
  kind: 'weekly',
  weekdays: [4],
  from: '09:30',
  to: '11:00',
  everyWeeks: 1,
  startsOn: null,
  endsOn: null,
  schoolHolidays: 'unknown',
  note: '',
  ...more,
})

describe('what a family reads', () => {
  const portal = { confirmEveryMonths: 6, markAfterDays: 30 }
  const view = (known: Partial<PortalOffer>, today = '2026-07-01') =>
    offerView(anOffer(known), { language: 'de', portal, today, isHoliday: () => null })

  test.each([
    ['2026-12-31', false],
    ['2027-01-01', true],
  ])('confirmed in June, asked for after six months and thirty days: on %s marked %s', (today, isMarked) => {
    expect(view({}, today).confirmed.maybeOld).toBe(isMarked)
  })

  test('calls where there is a number', () => {
    expect(view({ phone: '0123 4-5' }).call).toEqual({ phone: '0123 4-5', href: 'tel:012345' })
    expect(view({}).call).toBeNull()
  })

  test('is not led to a day that may fall out as if it were sure', () => {
    const schedules = [aWeekly({ schoolHolidays: 'not' })]
    const shown = view({ details: { ...noDetails, schedules } })
    expect(shown.dates[0]).toBe('Donnerstag, 2. Juli 2026, 9:30 bis 11:00 Uhr, bitte vorher nachfragen')
    expect(shown.isInCalendar).toBe(true)
  })

  test('is led to no address where the family meets by phone', () => {
    const place = {
      street: 'Weg 1',
      postalCode: '',
      town: '',
      longitude: null,
      latitude: null,
      areaId: null,
      areaName: null,
    }
    expect(view({ place }).where?.lines).toEqual(['Weg 1'])
    expect(view({ place, details: { ...noDetails, delivery: ['phone'] } }).where).toBeNull()
  })

  test('does not read twice that nothing is to be paid', () => {
    const details = { ...noDetails, costKind: 'free', butEligible: true } as const
    expect(view({ cost: 'kostenfrei', details }).cost).toMatchObject({ kind: 'Kostenlos', note: '' })
    expect(view({ cost: 'Material 2 €', details }).cost.note).toBe('Material 2 €')
  })
})

describe('texts', () => {
  test('without a translation are German, and say so', () => {
    expect(shownTexts(anOffer(), 'tr')).toMatchObject({ texts: german, lang: 'de', isGermanOnly: true })
    expect(shownTexts(anOffer(), 'de')).toMatchObject({ lang: undefined, isGermanOnly: false })
  })

  test('are out of date once the German ones have changed', () => {
    const ofTextHash = offerTextHash({ ...german, details: german })
    const shown = (offer: PortalOffer) => shownTexts(offer, 'fr').translated
    expect(shown(anOffer({ translation: { ...translation, ofTextHash } }))).toMatchObject({
      way: 'machine',
      isOutdated: false,
      german,
    })
    const changed = anOffer({ description: 'Anderes', translation: { ...translation, ofTextHash } })
    expect(shown(changed)?.isOutdated).toBe(true)
  })
})

describe('for search engines', () => {
  const wanted = {
    language: 'de',
    address: 'https://x.example/a/angebot/7',
    town: 'Auenstadt',
    today: '2026-12-01',
    isHoliday: () => null,
  } as const

  test('nothing in a text ends the element that it stands in', () => {
    const json = offerJsonLd(anOffer({ name: '</script><script>alert(1)' }), wanted)
    expect(json).not.toContain('<')
    expect(JSON.parse(json)['@graph'][0].name).toBe('</script><script>alert(1)')
  })

  test('ages are whole years, and a single date at a known place is an event', () => {
    const place = {
      street: 'Weg 1',
      postalCode: '45000',
      town: 'Auenstadt',
      longitude: 7,
      latitude: 51,
      areaId: null,
      areaName: null,
    }
    const schedules = [{ kind: 'date', date: '2026-12-24', from: '10:00', to: '12:00', note: '' }] as const
    const json = offerJsonLd(anOffer({ place, details: { ...noDetails, schedules } }), wanted)
    const [service, event] = JSON.parse(json)['@graph']
    expect(service).toMatchObject({ audience: { suggestedMinAge: 1, suggestedMaxAge: 6 } })
    expect(event).toMatchObject({
      '@type': 'Event',
      startDate: '2026-12-24T10:00:00+01:00',
      endDate: '2026-12-24T12:00:00+01:00',
      location: { geo: { longitude: 7, latitude: 51 } },
    })
    expect(json).not.toContain('""')

    const weekly = { ...noDetails, schedules: [aWeekly({ schoolHolidays: 'not' })] }
    const events = (isHoliday: () => boolean | null) =>
      JSON.parse(offerJsonLd(anOffer({ place, details: weekly }), { ...wanted, isHoliday }))['@graph']
        .length - 1
    expect([events(() => false), events(() => true), events(() => null)]).toEqual([3, 0, 0])
  })
})

test('a name with marks of HTML does no harm on another site', () => {
  const offer = {
    name: `<b>"A" & 'B'</b>`,
    href: 'https://x.example/?a=1&b=2',
    short: '',
    isTranslated: false,
    call: null,
  }
  const html = embeddedHtml({
    offers: [{ ...offer, longitude: null, latitude: null }],
    all: 'https://x.example/suche',
    texts: offerTexts('de'),
    language: 'de',
  })
  expect(html).toContain(
    '<a href="https://x.example/?a=1&amp;b=2">&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;</a>',
  )
})

test('each module of a code is drawn where it belongs', () => {
  const address = 'https://familien.example/ar/auenstadt/angebot/1234'
  const { data, size } = encode(address, { ecc: 'M', border: 4 })
  const black = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y, length] of qrSvg(address).matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let at = 0; at < Number(length); at++) {
      const row = black[Number(y)]
      if (row !== undefined) row[Number(x) + at] = true
    }
  expect(black).toEqual(data)
})
