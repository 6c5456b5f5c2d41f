import { describe, expect, test } from 'vitest'
import { judgeFigure } from './judge-figure-rules.ts'
import { entryFromCatalogue } from './entry-from-catalogue.ts'
import type { FileFigure } from './read-figures-rules.ts'
import type { IndicatorEntry } from './indicators-types.ts'

const entry: IndicatorEntry = {
  code: 'quote',
  name: 'Quote',
  definition: '',
  unit: 'percent',
  numerator: '',
  denominator: '',
  direction: 'higher-is-burden',
  topic: 'population',
  source: '',
  licence: '',
  refreshRhythm: '',
  minimumCount: null,
  lowest: 0,
  highest: 100,
  decimals: 1,
}
const figure = (text: string, more: Partial<FileFigure> = {}): FileFigure => ({
  line: 2,
  column: 'Quote',
  areaCode: '01',
  indicator: 'quote',
  period: '2020',
  periodText: '2020',
  text,
  ...more,
})
const judge = (one: FileFigure) => judgeFigure(one, { entry, decimal: ',', municipalityMinimum: 5 })

describe('a figure of a file', () => {
  test('with a decimal comma and its case number is taken', () => {
    expect(judge(figure('12,5', { casesText: '25', baseText: '200' }))).toEqual({
      kind: 'taken',
      value: 12.5,
      sign: null,
      cases: 25,
      base: 200,
    })
  })

  test('with few cases is taken, but noted as hidden', () => {
    expect(judge(figure('2', { casesText: '4', baseText: '200' }))).toMatchObject({
      kind: 'taken',
      value: 2,
      note: { code: 'indicators/under-minimum' },
    })
  })

  test.each([
    ['.', { value: null, sign: '.' }],
    ['/', { value: null, sign: '/' }],
    ['x', { value: null, sign: 'x' }],
    ['...', { value: null, sign: '…' }],
    ['-9999', { value: null, sign: '.' }],
    ['-', { value: 0, sign: null }],
  ])('%s is an official sign', (text, expected) => {
    expect(judge(figure(text))).toMatchObject({ kind: 'taken', ...expected })
  })

  test.each([
    ['viel', {}, 'indicators/not-a-number'],
    ['101', {}, 'indicators/out-of-range'],
    ['-1', {}, 'indicators/out-of-range'],
    ['5', { casesText: '2,5' }, 'indicators/not-a-count'],
    ['5', { casesText: '-3' }, 'indicators/not-a-count'],
    ['5', { casesText: '30', baseText: '20' }, 'indicators/cases-above-base'],
  ])('%s with %j is refused: %s', (text, more, code) => {
    expect(judge(figure(text, more))).toMatchObject({ kind: 'refused', problem: { code } })
  })

  test('that is empty is neither taken nor wrong', () => {
    expect(judge(figure(' '))).toEqual({ kind: 'empty' })
  })

  test('whose text the recipe translates is that number', () => {
    expect(judge(figure('gültig', { mapped: 1 }))).toMatchObject({ kind: 'taken', value: 1 })
  })
})

test('the catalogue’s entries come with their German names and ranges', () => {
  expect(entryFromCatalogue('mss-2021-s4')).toMatchObject({
    unit: 'percent',
    direction: 'higher-is-burden',
    lowest: 0,
    highest: 100,
  })
  expect(entryFromCatalogue('gibt-es-nicht')).toBeNull()
})
