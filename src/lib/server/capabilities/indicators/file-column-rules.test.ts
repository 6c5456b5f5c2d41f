import { expect, test } from 'vitest'
import { indicatorMatcher, periodInTitles, readColumnName } from './file-column-rules.ts'

test.each([
  ['Kinderarmut in %, 2023', 'Kinderarmut in %', '2023'],
  ['2022', '', '2022'],
  ['Kinderarmut (2022/23)', 'Kinderarmut', '2022/23'],
  ['Arbeitslose 31.12.2021', 'Arbeitslose', '2021-12-31'],
  ['Kinderarmut', 'Kinderarmut', null],
  ['Kinder unter 15', 'Kinder unter 15', null],
  ['Zone 120231', 'Zone 120231', null],
])('%j is about %j in %j', (column, subject, period) => {
  expect(readColumnName(column)).toEqual({ subject, period })
})

test('a title names the period', () => {
  expect(periodInTitles(['Lebenslagen', 'Stand: 31.12.2023'])).toEqual({
    period: '2023-12-31',
    title: 'Stand: 31.12.2023',
  })
  expect(periodInTitles(['Blatt 3'])).toBeNull()
})

test('own indicators go before those of the catalogue, whatever unit and year stand beside them', () => {
  const match = indicatorMatcher([{ code: 'armut', name: 'Anteil armer Kinder' }])
  expect(match('Armer Kinder in %, 2024')).toMatchObject({ code: 'armut', how: 'same-name' })
  expect(match('Anteil armer Kindern')).toMatchObject({ code: 'armut', how: 'like-name' })
  expect(match('noise-exposure')).toMatchObject({ code: 'noise-exposure' })
  expect(match('Kinderarmut (MSS S4)'), 'with the remark that tells it from others').toMatchObject({
    how: 'same-name',
  })
  expect(match('Wetter')).toBeNull()
})
