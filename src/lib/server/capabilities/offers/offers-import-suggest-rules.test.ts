import { expect, test } from 'vitest'
import { offersDe } from '../../../messages/offers.de.ts'
import { offersEn } from '../../../messages/offers.en.ts'
import { exportColumns } from './export-store.ts'
import { suggestColumns } from './offers-import-suggest-rules.ts'

test('a municipality’s own table is recognised by its German headings', () => {
  const columns = [
    'Lfd.',
    'Name des Angebots',
    'Träger',
    'Straße / Haus-Nr.',
    'PLZ',
    'Ort',
    'Alter von',
    'Alter bis',
    'Plätze',
    'E-Mail',
    'Internet',
    'Stand',
  ]
  expect(suggestColumns(columns)).toEqual({
    columns: {
      name: 'Name des Angebots',
      provider: 'Träger',
      street: 'Straße / Haus-Nr.',
      postalCode: 'PLZ',
      town: 'Ort',
      ageFromYears: 'Alter von',
      ageToYears: 'Alter bis',
      capacity: 'Plätze',
      email: 'E-Mail',
      website: 'Internet',
      lastConfirmedOn: 'Stand',
    },
  })
})

test('the three Berlin files are recognised', () => {
  const kitas = [
    'id',
    'name',
    'phone_number',
    'places',
    'type',
    'sponsor_id',
    'sponsor_name',
    'street',
    'zip_code',
    'lat',
    'lon',
  ]
  expect(suggestColumns(kitas).columns).toEqual({
    externalId: 'id',
    name: 'name',
    provider: 'sponsor_name',
    street: 'street',
    postalCode: 'zip_code',
    longitude: 'lon',
    latitude: 'lat',
    capacity: 'places',
    phone: 'phone_number',
  })
  const schools = [
    'name',
    'bsn',
    'schulart',
    'traeger',
    'bezirk',
    'plz',
    'strasse',
    'hausnr',
    'telefon',
    'fax',
    'internet',
  ]
  expect(suggestColumns(schools).columns).toMatchObject({
    externalId: 'bsn',
    houseNumber: 'hausnr',
    website: 'internet',
  })
  const clubs = [
    'e_nr',
    'e_name',
    'e_plz',
    'e_ort',
    'e_strasse',
    'e_hnr',
    'e_tel',
    'e_web',
    'e_platz',
    't_name',
  ]
  expect(suggestColumns(clubs).columns).toMatchObject({
    externalId: 'e_nr',
    name: 'e_name',
    provider: 't_name',
    capacity: 'e_platz',
  })
})

/** What follows from the place, what the recipe names, and what planners keep. */
const notImported: ReadonlySet<string> = new Set(['area', 'source', 'fundingEnds'])

test('an exported table is recognised in both languages', () => {
  const importable = exportColumns.filter((column) => !notImported.has(column))
  for (const { fieldNames } of [offersDe, offersEn]) {
    const expected = Object.fromEntries(importable.map((column) => [column, fieldNames[column]]))
    expect(suggestColumns(exportColumns.map((column) => fieldNames[column])).columns).toEqual(expected)
  }
})

test('a table is recognised whose columns are named as programs name them', () => {
  const importable = exportColumns.filter((column) => !notImported.has(column))
  const coded = (column: string) => column.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  const expected = Object.fromEntries(importable.map((column) => [column, coded(column)]))
  expect(suggestColumns(exportColumns.map(coded)).columns).toEqual(expected)
})

test('an export in the manner of Guter Start NRW is recognised', () => {
  const columns = [
    'Titel des Angebots',
    'Beschreibung',
    'Anbieter',
    'Zielgruppe',
    'Altersgruppe von',
    'Altersgruppe bis',
    'Veranstaltungsort',
    'PLZ',
    'Ort',
    'Kosten',
    'Anmeldung erforderlich',
    'Sprachen',
    'Barrierefreiheit',
    'Ansprechperson',
    'Telefon',
    'E-Mail',
    'Termine',
    'Webseite',
  ]
  expect(suggestColumns(columns).columns).toEqual({
    name: 'Titel des Angebots',
    description: 'Beschreibung',
    provider: 'Anbieter',
    targetGroups: 'Zielgruppe',
    ageFromYears: 'Altersgruppe von',
    ageToYears: 'Altersgruppe bis',
    street: 'Veranstaltungsort',
    postalCode: 'PLZ',
    town: 'Ort',
    cost: 'Kosten',
    registration: 'Anmeldung erforderlich',
    languages: 'Sprachen',
    accessibility: 'Barrierefreiheit',
    contactName: 'Ansprechperson',
    phone: 'Telefon',
    email: 'E-Mail',
    schedules: 'Termine',
    website: 'Webseite',
  })
})

test('without a column for the name nothing is proposed', () => {
  expect(suggestColumns(['PLZ', 'Ort'])).toEqual({})
})
