import { expect, test } from 'vitest'
import { afterDeed, readReportForm, wrongSettings } from './report-form.ts'

function sent(more: readonly (readonly [string, string])[]): FormData {
  const form = new FormData()
  for (const [name, value] of [
    ['fassung', '4'],
    ['titel', 'Bericht'],
    ['untertitel', 'Rat'],
    ['stueck', '2'],
    ['art-2', 'gaps'],
    ['2.anzahl', '5'],
    ['stueck', '12'],
    ['art-12', 'text'],
    ['12.text', 'Guten Tag'],
    ...more,
  ] as const)
    form.append(name, value)
  return form
}
const ids = (form: FormData) => afterDeed(readReportForm(form)).map(({ id }) => id)

test('pieces are read in the order in which they stand, each with its own settings only', () => {
  expect(readReportForm(sent([]))).toEqual({
    content: {
      title: 'Bericht',
      addressee: 'Rat',
      pieces: [
        { id: 2, kind: 'gaps', settings: { anzahl: '5' } },
        { id: 12, kind: 'text', settings: { text: 'Guten Tag' } },
      ],
    },
    version: 4,
    deed: { do: 'save' },
    newKind: '',
  })
})

test('each button does what it says, and keeps the rest', () => {
  expect(ids(sent([['tun', 'runter:2']]))).toEqual([12, 2])
  expect(ids(sent([['tun', 'weg:2']]))).toEqual([12])
  expect(
    ids(
      sent([
        ['tun', 'dazu'],
        ['neue-art', 'map'],
      ]),
    ),
  ).toEqual([2, 12, 13])
  expect(ids(sent([['tun', 'ansehen']]))).toEqual([2, 12])
})

test('what names no piece and no kind changes nothing', () => {
  for (const deed of ['hoch:99', 'weg:x', 'etwas', '']) expect(ids(sent([['tun', deed]]))).toEqual([2, 12])
  expect(
    ids(
      sent([
        ['tun', 'dazu'],
        ['neue-art', 'nichts'],
      ]),
    ),
  ).toEqual([2, 12])
})

test('whoever means to replace another version says so', () => {
  expect(readReportForm(sent([['ersetzen', '6']])).version).toBe(6)
})

test('a setting that its piece does not take is named', () => {
  const pieces = (anzahl: string) => [{ id: 2, kind: 'gaps', settings: { anzahl } }]
  expect(wrongSettings(pieces('3'))).toEqual([])
  expect(wrongSettings(pieces(''))).toEqual([])
  for (const wrong of ['0', '11', '2,5', 'drei']) expect(wrongSettings(pieces(wrong))).toEqual(['2.anzahl'])
})
