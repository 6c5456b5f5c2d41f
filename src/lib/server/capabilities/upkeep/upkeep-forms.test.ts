import { describe, expect, test } from 'vitest'
import { noDetails } from '../offers/index.ts'
import {
  checkDirectorySettings,
  parseChangedFields,
  parseDirectorySettings,
  type AskedOffer,
} from './index.ts'

const offer: AskedOffer = {
  offerId: 1,
  version: 1,
  name: 'Elterncafé',
  description: 'Kaffee\nund Spiele',
  providerName: 'AWO',
  street: '',
  postalCode: '',
  town: '',
  ageFromMonths: null,
  ageToMonths: null,
  cost: '',
  website: 'https://awo.test',
  phone: '0234 1',
  details: { ...noDetails, placesFree: 4, placesFreeOn: '2026-01-01' },
  lastConfirmedOn: null,
  answer: null,
}
const asItIs = {
  description: 'Kaffee\r\nund Spiele',
  howItGoes: '',
  times: '',
  cost: '',
  website: 'https://awo.test',
  phone: '0234 1',
  email: '',
  placesFree: '4',
  note: '',
}
const changed = (more: object) => parseChangedFields({ ...asItIs, ...more }, offer)

describe('the small form of changes', () => {
  test('keeps what differs from the entry, and nothing else', () => {
    expect(changed({ phone: ' 0234  2 ', website: 'www.neu.test', placesFree: '0' })).toEqual({
      ok: true,
      changes: { phone: '0234 2', website: 'https://www.neu.test', placesFree: 0 },
      note: '',
    })
    expect(changed({ description: '' })).toMatchObject({ changes: { description: '' } })
  })

  test('wants something to be said', () => {
    expect(changed({})).toEqual({ ok: false, problems: [{ field: 'note', code: 'upkeep/nothing-changed' }] })
    expect(changed({ note: 'Neue Leitung' })).toMatchObject({ ok: true, changes: {}, note: 'Neue Leitung' })
  })

  test.each([
    [{ website: 'javascript:alert(1)' }, 'website', 'upkeep/website-not-usable'],
    [{ email: 'keine Adresse' }, 'email', 'upkeep/no-mail-address'],
    [{ placesFree: 'drei' }, 'placesFree', 'upkeep/places-not-a-number'],
    [{ phone: '1'.repeat(101) }, 'phone', 'upkeep/phone-too-long'],
  ])('%j is refused at its field', (more, field, code) => {
    expect(changed(more)).toEqual({ ok: false, problems: [{ field, code }] })
  })
})

describe('the settings of the directory', () => {
  const given = {
    approval: 'new',
    confirmEveryMonths: '6',
    remindAfterDays: '14',
    markAfterDays: '30',
    hideAfterDays: '',
    contactName: 'Familienbüro',
    contactPhone: '0234',
  }
  const problems = (more: object) =>
    checkDirectorySettings(parseDirectorySettings({ ...given, ...more })).map(({ field, code }) => [
      field,
      code,
    ])

  test('are read from the form', () => {
    expect(parseDirectorySettings({ ...given, portalOpen: 'on', hideAfterDays: '90' })).toEqual({
      portalOpen: true,
      approval: 'new',
      confirmEveryMonths: 6,
      askByMail: false,
      remindAfterDays: 14,
      markAfterDays: 30,
      hideAfterDays: 90,
      contact: { name: 'Familienbüro', phone: '0234', email: '' },
    })
    expect(problems({ portalOpen: 'on' })).toEqual([])
  })

  test.each([
    [{ confirmEveryMonths: '0' }, 'confirmEveryMonths', 'upkeep/number-out-of-range'],
    [{ confirmEveryMonths: 'oft' }, 'confirmEveryMonths', 'upkeep/number-out-of-range'],
    [{ hideAfterDays: '2000' }, 'hideAfterDays', 'upkeep/number-out-of-range'],
    [{ hideAfterDays: '20' }, 'hideAfterDays', 'upkeep/hidden-before-marked'],
    [{ contactEmail: 'x' }, 'contactEmail', 'upkeep/no-mail-address'],
    [{ portalOpen: 'on', contactPhone: '' }, 'contactName', 'upkeep/portal-without-contact'],
  ])('%j is nonsense at its field', (more, field, code) => {
    expect(problems(more)).toEqual([[field, code]])
  })
})
