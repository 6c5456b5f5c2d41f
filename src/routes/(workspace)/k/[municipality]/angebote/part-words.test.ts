import { expect, test } from 'vitest'
import { noDetails, noPlanning, type OfferContent } from '#lib/server/capabilities/offers/index.ts'
import { emptyValues, readOfferForm } from './form-values.ts'
import { differencesInWords } from './part-words.ts'

const told = (
  left: OfferContent | null,
  right: OfferContent,
  { withPlanning = true, locale = 'de' as 'de' | 'en' } = {},
) =>
  differencesInWords({ left, right }, { areaName: (areaId) => `Gebiet ${areaId}`, withPlanning, locale }).map(
    (part) => [part.label, part.left, part.right],
  )

const cafe = saying({ name: 'Elterncafé' })

test('only what differs is told, in words', () => {
  const before = { ...cafe, capacity: 12, steps: ['birth'], outreach: true, areasServed: [7] }
  const after = { ...cafe, capacity: 15, steps: ['birth', 'first-year'], areasServed: [7, 8] }
  expect(told(before, after)).toEqual([
    ['Lebensphasen', 'Geburt und Wochenbett', 'Geburt und Wochenbett, Erstes Lebensjahr'],
    ['Plätze', '12', '15'],
    ['Aufsuchend', 'ja', 'nein'],
    ['Einzugsgebiete', 'Gebiet 7', 'Gebiet 7, Gebiet 8'],
  ])
})

test('ages, a place and a provider are each told as one', () => {
  const place = { street: 'Markt 1', postalCode: '12345', town: 'Auenstadt' }
  const before = { ...cafe, ageFromMonths: 12, place: { ...place, longitude: null, latitude: null } }
  const after = {
    ...cafe,
    ageFromMonths: 18,
    place: { ...place, longitude: 13.405, latitude: 52.52 },
    provider: { name: 'AWO', kind: 'free' as const },
  }
  expect(told(before, after)).toEqual([
    ['Träger', '', 'AWO (freier Träger)'],
    ['Ort', 'Markt 1\n12345 Auenstadt', 'Markt 1\n12345 Auenstadt\n52,52000° N, 13,40500° O'],
    ['Alter', 'ab 1 Jahr', 'ab 18 Monaten'],
  ])
  expect(told(before, after, { locale: 'en' })[1]?.[2]).toContain('52.52000° N, 13.40500° E')
  const nextTo = { ...after, place: { ...after.place, longitude: 13.4050001 } }
  expect(told(after, nextTo)).toEqual([])
})

test("a browser's line ends are no difference", () => {
  expect(told(saying({ description: 'a\nb' }), saying({ description: 'a\r\nb' }))).toEqual([])
})

test('rows, choices and days are told in words', () => {
  const schedule = { kind: 'weekly', weekdays: [2], from: '09:00', to: '', everyWeeks: 1 } as const
  const limits = { startsOn: null, endsOn: null, schoolHolidays: 'not', note: '' } as const
  const details = {
    ...noDetails,
    costKind: 'by-income' as const,
    schedules: [{ ...schedule, ...limits }],
    contacts: [{ name: 'Familienbüro', phone: '', email: 'a@b.de', hours: '' }],
    targetGroups: ['fathers'],
    placesFree: 3,
    placesFreeOn: '2026-11-01',
    butEligible: false,
  }
  const planning = { ...noPlanning, funding: [{ kind: 'land', name: '', until: '2027-12-31' }] }
  expect(
    told({ ...cafe, details: { ...noDetails, costKind: 'free' } }, { ...cafe, details, planning }),
  ).toEqual([
    ['Zielgruppen', '', 'Väter'],
    ['Art der Kosten', 'kostenlos', 'nach Einkommen'],
    ['Bildung und Teilhabe', '', 'nein'],
    ['Termine', '', 'Di ab 09:00, nicht in den Ferien'],
    ['Freie Plätze', '', '3 (gezählt am 01.11.2026)'],
    ['Ansprechstellen', '', 'Familienbüro, a@b.de'],
    ['Finanzierung', '', 'Landesmittel, bis 31.12.2027'],
  ])
})

test('of a new offer only what it says is told', () => {
  expect(told(null, { ...cafe, phone: '0234 1' })).toEqual([
    ['Angebot', '', 'Elterncafé'],
    ['Telefon', '', '0234 1'],
  ])
})

test('what planners keep is told to those who see it only', () => {
  const noted = { ...cafe, planning: { ...noPlanning, note: 'Antrag läuft' } }
  expect(told(cafe, noted)).toEqual([['Vermerk der Planung', '', 'Antrag läuft']])
  expect(told(cafe, noted, { withPlanning: false })).toEqual([])
})

/** What the form reads of an offer of which only this is entered. */
function saying(entered: Partial<typeof emptyValues>): OfferContent {
  const read = readOfferForm({ ...emptyValues, name: 'Angebot', ...entered })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.content
}
