import { describe, expect, it } from 'vitest'
import { lookupByCode, oneOfCodes } from './lookup-by-code.ts'

const colour = lookupByCode('colours', [
  { code: 'red', hue: 0 },
  { code: 'blue', hue: 240 },
])

describe('a look-up by code', () => {
  it('finds the entry', () => {
    expect(colour('blue')).toEqual({ code: 'blue', hue: 240 })
  })

  it('throws for a code that is not in the list, naming list and code', () => {
    expect(() => colour('green')).toThrow(new RangeError('colours: there is no green'))
  })

  it('is not fooled by the names of object properties', () => {
    expect(() => colour('constructor')).toThrow(RangeError)
    expect(oneOfCodes(['red'])('toString')).toBe(false)
  })
})

it('a check of codes accepts the listed ones only, to the letter', () => {
  const isColour = oneOfCodes(['red', 'blue'])
  expect(['red', 'blue', 'Red', ' red', ''].map(isColour)).toEqual([true, true, false, false, false])
})
