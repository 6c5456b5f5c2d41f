import { expect, test } from 'vitest'
import { emptyValues } from '../form-values.ts'
import { differences } from './differences.ts'

const between = (
  before: Partial<typeof emptyValues>,
  after: Partial<typeof emptyValues>,
  withPlanning = true,
) =>
  differences(
    { before: { ...emptyValues, ...before }, after: { ...emptyValues, ...after } },
    { areaName: (areaId) => `Gebiet ${areaId}`, withPlanning, locale: 'de' },
  )

test('only what differs is told, in words', () => {
  expect(
    between(
      { name: 'Elterncafé', capacity: '12', steps: ['birth'], outreach: 'on', areasServed: ['7'] },
      { name: 'Elterncafé', capacity: '15', steps: ['birth', 'first-year'], areasServed: ['7', '8'] },
    ),
  ).toEqual([
    { field: 'Plätze', before: '12', after: '15' },
    { field: 'Aufsuchend', before: 'ja', after: 'nein' },
    {
      field: 'Lebensphasen',
      before: 'Geburt und Wochenbett',
      after: 'Geburt und Wochenbett, Erstes Lebensjahr',
    },
    { field: 'Einzugsgebiete', before: 'Gebiet 7', after: 'Gebiet 7, Gebiet 8' },
  ])
})

test('an age is told once, in years and months', () => {
  expect(between({ ageFromYears: '1' }, { ageFromYears: '1', ageFromMonths: '6' })).toEqual([
    { field: 'Alter von', before: '1 Jahr', after: '1 Jahr 6 Monate' },
  ])
})

test("a browser's line ends are no difference", () => {
  expect(between({ description: 'a\nb' }, { description: 'a\r\nb' })).toEqual([])
})

test('rows, choices and days are told in words', () => {
  const row = { from: '09:00', to: '', everyWeeks: '1', startsOn: '', endsOn: '', note: '' }
  expect(
    between(
      { costKind: 'free', placesFreeOn: '2026-11-01' },
      {
        costKind: 'by-income',
        schedules: [{ ...row, weekdays: ['2'], schoolHolidays: 'not' }],
        contacts: [{ name: 'Familienbüro', phone: '', email: 'a@b.de', hours: '' }],
        targetGroups: ['fathers'],
        funding: [{ kind: 'land', name: '', until: '2027-12-31' }],
      },
    ),
  ).toEqual([
    { field: 'Art der Kosten', before: 'kostenlos', after: 'nach Einkommen' },
    { field: 'Freie Plätze gezählt am', before: '01.11.2026', after: '' },
    { field: 'Zielgruppen', before: '', after: 'Väter' },
    { field: 'Regelmäßige Termine', before: '', after: 'Di ab 09:00, nicht in den Ferien' },
    { field: 'Ansprechstellen', before: '', after: 'Familienbüro, a@b.de' },
    { field: 'Finanzierung', before: '', after: 'Landesmittel, bis 31.12.2027' },
  ])
})

test('what planners keep is told to those who see it only', () => {
  const change = [{ planningNote: '' }, { planningNote: 'Antrag läuft' }] as const
  expect(between(...change)).toEqual([{ field: 'Vermerk der Planung', before: '', after: 'Antrag läuft' }])
  expect(between(...change, false)).toEqual([])
})
