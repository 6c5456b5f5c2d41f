import { expect, test } from 'vitest'
import { offerFormDe } from '../../../messages/offer-form.de.ts'
import { offerFormEn } from '../../../messages/offer-form.en.ts'
import { readCostKind, readDelivery, readRegistration } from './offer-choices-rules.ts'
import { aDefinition, aRow } from './offer-builders.ts'
import { readOfferRow } from './offers-import-rules.ts'

const today = '2026-11-30'
const read = (
  columns: Record<string, string>,
  cells: Record<string, string>,
  more: Record<string, unknown> = {},
) =>
  readOfferRow(aRow({ Name: 'Café', ...cells }), {
    definition: aDefinition({ columns: { name: 'Name', ...columns }, ...more }),
    decimal: ',',
    today,
    areaIdsByCode: new Map(),
  })
const says = (...given: Parameters<typeof read>) => {
  const reading = read(...given)
  return reading.kind === 'offer' ? reading.says : reading
}
const codesOf = (...given: Parameters<typeof read>) =>
  read(...given)
    .issues.map(({ code }) => code)
    .filter((code) => !/no-life-phase|no-field/.test(code))

test('of a file that names no detail, no detail is said', () => {
  expect(says({}, {})).toEqual({})
})

test('codes and names in German and English are understood', () => {
  const columns = {
    targetGroups: 'Zielgruppe',
    languages: 'Sprachen',
    accessibility: 'Barrierefreiheit',
    registration: 'Anmeldung',
    free: 'kostenfrei',
    butEligible: 'BuT',
    anonymous: 'anonym',
    delivery: 'Form',
  }
  const cells = {
    Zielgruppe: 'Alleinerziehende; fathers',
    Sprachen: 'Arabisch, Dari, Ukrainian, de',
    Barrierefreiheit: 'Aufzug | step-free',
    Anmeldung: 'erwünscht',
    kostenfrei: 'nein',
    BuT: 'ja',
    anonym: 'x',
    Form: 'telefonisch, vor Ort',
  }
  expect(says(columns, cells)).toEqual({
    targetGroups: ['fathers', 'single-parents'],
    languages: ['de', 'ar', 'uk', 'fa'],
    accessibility: ['step-free', 'lift'],
    registration: 'recommended',
    costKind: 'paid',
    butEligible: true,
    anonymous: true,
    delivery: ['place', 'phone'],
  })
})

test.each([offerFormDe, offerFormEn])(
  'the words that an export writes for a choice are understood',
  (texts) => {
    const choices = [
      [texts.costKinds, readCostKind],
      [texts.registration, readRegistration],
    ] as const
    for (const [words, read] of choices)
      for (const [code, word] of Object.entries(words))
        expect(read(word), word).toEqual({ ok: true, value: code })
    const ways = Object.values(texts.delivery).join('; ')
    expect(readDelivery(ways)).toEqual({ ok: true, value: Object.keys(texts.delivery) })
  },
)

test('an empty cell of a column that the recipe names says that it is not known', () => {
  expect(says({ languages: 'Sprachen', howItGoes: 'Ablauf' }, { Sprachen: '', Ablauf: '' })).toEqual({
    languages: [],
    howItGoes: '',
  })
})

test('a cost that says “kostenfrei” and nothing else says that it is free', () => {
  expect(says({ cost: 'Kosten' }, { Kosten: 'Kostenfrei' })).toEqual({ costKind: 'free' })
  expect(says({ cost: 'Kosten' }, { Kosten: 'kostenfrei, Material 5 €' })).toEqual({})
})

test('what the row says wins over rules and constants', () => {
  const more = {
    constants: { languages: ['de'], registration: 'none' },
    rules: [{ when: { Art: 'a' }, set: { languages: ['tr'] } }],
  }
  expect(says({ languages: 'S' }, { S: 'Polnisch', Art: 'a' }, more)).toEqual({
    languages: ['pl'],
    registration: 'none',
  })
  expect(says({ languages: 'S' }, { S: '', Art: 'a' }, more)).toEqual({
    languages: ['tr'],
    registration: 'none',
  })
})

test('places free have a day: of their own column, of the confirmation, of today', () => {
  const columns = { placesFree: 'frei', placesFreeOn: 'am', lastConfirmedOn: 'Stand' }
  expect(says(columns, { frei: '3', am: '1.11.2026', Stand: '2.11.2026' })).toMatchObject({
    placesFreeOn: '2026-11-01',
  })
  expect(says(columns, { frei: '3', am: '', Stand: '2.11.2026' })).toMatchObject({
    placesFreeOn: '2026-11-02',
  })
  expect(says(columns, { frei: '0' })).toEqual({ placesFree: 0, placesFreeOn: today })
  expect(says(columns, { frei: '', am: '1.11.2026' })).toEqual({ placesFree: null, placesFreeOn: null })
})

test('times that are not understood stay in the description and are told', () => {
  const reading = read(
    { schedules: 'Termine', description: 'Text' },
    { Termine: 'nach Vereinbarung', Text: 'Beratung.' },
  )
  expect(reading).toMatchObject({
    content: { description: 'Beratung.\nnach Vereinbarung' },
    says: { schedules: [] },
  })
  expect(codesOf({ schedules: 'Termine' }, { Termine: 'nach Vereinbarung' })).toEqual([
    'offers/schedule-not-read',
  ])
  expect(codesOf({ schedules: 'Termine' }, { Termine: 'Mo 9-12 nach Absprache' })).toEqual([
    'offers/schedule-partly-read',
  ])
})

test('what a column means for registration is kept as a note where it is no kind of it', () => {
  expect(says({ registration: 'A' }, { A: 'bei Frau Muster unter 0123 45' })).toEqual({
    registration: null,
    registrationNote: 'bei Frau Muster unter 0123 45',
  })
})

test('a contact is one of the institution’s', () => {
  const columns = { contactName: 'Wer', contactPhone: 'Tel', contactEmail: 'Mail', contactHours: 'Wann' }
  expect(
    says(columns, { Wer: 'Anmeldung', Tel: '0123 4', Mail: 'mailto:a@b.example', Wann: 'Mo 9–12' }),
  ).toEqual({
    contacts: [{ name: 'Anmeldung', phone: '0123 4', email: 'a@b.example', hours: 'Mo 9–12' }],
  })
  expect(says(columns, {})).toEqual({ contacts: [] })
})

test('what cannot be right is told', () => {
  expect(codesOf({ email: 'E' }, { E: 'wir sind nett' })).toEqual(['offers/email-not-usable'])
  expect(codesOf({ languages: 'S' }, { S: 'Klingonisch' })).toEqual(['offers/code-left-out'])
  expect(codesOf({ howItGoes: 'H' }, { H: 'x'.repeat(10_000) })).toEqual(['offers/text-too-long'])
  expect(codesOf({ costKind: 'K' }, { K: 'teuer' })).toEqual(['offers/cost-kind-not-known'])
  expect(codesOf({ delivery: 'D' }, { D: 'per Brieftaube' })).toEqual(['offers/delivery-not-known'])
})
