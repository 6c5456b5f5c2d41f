import { describe, expect, test } from 'vitest'
import { parseCell } from './parse-cell.ts'

describe('a cell of a statistical file', () => {
  test.each([
    ['1234', ',', 1234],
    ['1.234,5', ',', 1234.5],
    ['1 234,5', ',', 1234.5],
    ['-0,25', ',', -0.25],
    ['1,234.5', '.', 1234.5],
    ['.70700312', '.', 0.70700312],
    ['-.055861462', '.', -0.055861462],
    ['1e-3', '.', 0.001],
    [' 12 ', ',', 12],
  ] as const)('%s with the decimal mark %s is %d', (text, decimal, value) => {
    expect(parseCell(text, decimal)).toEqual({ kind: 'number', value })
  })

  test.each([
    ['-', '–'],
    ['–', '–'],
    ['.', '.'],
    ['/', '/'],
    ['x', 'x'],
    ['...', '…'],
    ['…', '…'],
    ['-9999', '.'],
    ['*', '.'],
    ['-9999.0', '.'],
  ] as const)('%s is the official sign %s', (text, sign) => {
    expect(parseCell(text, '.')).toEqual({ kind: 'sign', sign })
  })

  test.each(['1,5', '1.2.3', 'zwölf', '1,23,4', '--5', '+', 'e5', '1/2'])(
    '%s is no number with a decimal point',
    (text) => {
      expect(parseCell(text, '.')).toEqual({ kind: 'not-a-number' })
    },
  )

  test('a German decimal comma is not read as a thousands mark, nor the other way round', () => {
    expect(parseCell('1.5', ',')).toEqual({ kind: 'not-a-number' })
    expect(parseCell('1.500', ',')).toEqual({ kind: 'number', value: 1500 })
    expect(parseCell('0.123', ','), 'no thousand begins with 0').toEqual({ kind: 'not-a-number' })
    expect(parseCell('0,123', '.')).toEqual({ kind: 'not-a-number' })
  })

  test('an empty cell is empty, not zero', () => {
    expect(parseCell('  ', ',')).toEqual({ kind: 'empty' })
  })
})
