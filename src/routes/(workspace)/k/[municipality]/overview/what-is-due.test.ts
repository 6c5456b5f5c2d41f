import { expect, test } from 'vitest'
import { whatIsDue } from './what-is-due.ts'

const base = '/k/a-stadt'
const nothing = {
  today: '2026-11-23',
  base,
  imports: [],
  offers: { total: 0, toConfirm: 0, staleEarly: 0, staleAfterMonths: 12, nowhere: 0 },
  residentsYear: null,
  indicators: [],
  indices: [],
  hasGaps: false,
  isInventoryComplete: false,
}
const kinds = (given: Partial<typeof nothing> | object) =>
  whatIsDue({ ...nothing, ...given }).map(({ kind }) => kind)

test('nothing is due where there is nothing', () => {
  expect(whatIsDue(nothing)).toEqual([])
})

test('a file that waits for a decision comes first and leads to itself; several lead to the list', () => {
  const run = { importRunId: 7, fileName: 'kitas.csv', status: 'preview', isRecent: true }
  const offers = { total: 9, toConfirm: 4, staleEarly: 3, staleAfterMonths: 12, nowhere: 1 }
  expect(whatIsDue({ ...nothing, imports: [run], offers })).toEqual([
    { kind: 'import-to-decide', count: 1, name: 'kitas.csv', href: `${base}/einlesen/7` },
    { kind: 'offers-to-confirm', count: 4, name: null, href: `${base}/angebote?freshness=to-confirm` },
    { kind: 'offers-stale', count: 3, name: null, href: `${base}/angebote?stale=12&freshness=fresh` },
    { kind: 'offers-nowhere', count: 1, name: null, href: `${base}/angebote` },
  ])
  expect(whatIsDue({ ...nothing, imports: [run, { ...run, importRunId: 8 }] })[0]).toMatchObject({
    count: 2,
    href: `${base}/einlesen`,
  })
})

test('a refused file is due only while it is new, a finished one never', () => {
  const run = { importRunId: 7, fileName: 'kitas.csv', status: 'refused', isRecent: true }
  expect(kinds({ imports: [run] })).toEqual(['import-refused'])
  expect(kinds({ imports: [{ ...run, isRecent: false }] })).toEqual([])
  expect(kinds({ imports: [{ ...run, status: 'done' }] })).toEqual([])
})

test('residents of last year are new, of the year before old', () => {
  expect(kinds({ residentsYear: 2025 })).toEqual([])
  expect(kinds({ residentsYear: 2024 })).toEqual(['residents-old'])
})

test.each([
  ['yearly', 2024, false],
  ['yearly', 2023, true],
  ['two-yearly', 2023, false],
  ['two-yearly', 2022, true],
  ['five-yearly', 2020, false],
  ['irregular', 1990, false],
  ['', 1990, false],
])('an indicator of rhythm "%s" with newest year %i is overdue: %s', (rhythm, newestYear, isOverdue) => {
  const indicators = [{ code: 'x', name: 'X', rhythm, newestYear }]
  expect(whatIsDue({ ...nothing, indicators })).toEqual(
    isOverdue ? [{ kind: 'indicators-overdue', count: 1, name: 'X', href: `${base}/indikatoren/x` }] : [],
  )
})

test('an index is behind when all that it needs is there for a later year', () => {
  const index = { code: 'i', name: 'I', year: 2020, newestYear: 2022 }
  expect(whatIsDue({ ...nothing, indices: [index] })).toEqual([
    { kind: 'index-behind', count: 2022, name: 'I', href: `${base}/index/i/bauen` },
  ])
  expect(
    kinds({
      indices: [
        { ...index, newestYear: 2020 },
        { ...index, newestYear: null },
      ],
    }),
  ).toEqual([])
})

test('gaps without a complete inventory ask for one', () => {
  expect(kinds({ hasGaps: true })).toEqual(['inventory-open'])
  expect(kinds({ hasGaps: true, isInventoryComplete: true })).toEqual([])
})
