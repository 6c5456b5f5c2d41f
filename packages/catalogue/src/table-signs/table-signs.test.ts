import { describe, expect, it } from 'vitest'
import { tableSignCharacters } from './table-sign-codes.ts'
import { tableSign, tableSignInFile, tableSigns } from './table-signs.ts'

describe('the table signs', () => {
  it('are the six of official tables, each once', () => {
    expect(tableSigns.map(({ sign }) => sign)).toEqual(tableSignCharacters)
  })

  it('are written in files in ways that exclude each other', () => {
    const writings = tableSigns.flatMap(({ writtenInFiles }) => writtenInFiles)
    expect(new Set(writings).size).toBe(writings.length)
  })

  it.each([
    ['-', 'nothing'],
    ['–', 'nothing'],
    ['.', 'unknown'],
    ['-9999', 'unknown'],
    ['/', 'unreliable'],
    ['x', 'blocked'],
    ['...', 'later'],
    [' … ', 'later'],
  ])('%j in a file means %s', (cell, code) => {
    expect(tableSignInFile(cell)?.code).toBe(code)
  })

  it.each(['0', '0,0', '', '12', '-9998', 'n. v.'])('%j in a file is no sign', (cell) => {
    expect(tableSignInFile(cell)).toBeNull()
  })

  it('tell “exactly zero” from “less than half of the unit”', () => {
    expect(tableSign('nothing').sign).toBe('–')
    expect(tableSign('tiny').sign).toBe('0')
  })
})
