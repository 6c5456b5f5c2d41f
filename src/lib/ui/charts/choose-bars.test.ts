import { expect, test } from 'vitest'
import { chooseBars } from './choose-bars.ts'

const areas = (count: number) => Array.from({ length: count }, (_, at) => ({ code: String(at) }))
const shown = (bars: ReturnType<typeof chooseBars>) =>
  bars.map((bar) => ('leftOut' in bar ? `… ${bar.leftOut}` : bar.code))

test('as many as fit onto a screen are all drawn', () => {
  expect(chooseBars(areas(30), [])).toEqual(areas(30))
})

test('of many, both ends are drawn and the chosen ones, with the number left out between', () => {
  const bars = shown(chooseBars(areas(542), ['100']))
  expect(bars.slice(0, 10)).toEqual(areas(10).map(({ code }) => code))
  expect(bars.slice(10, 13)).toEqual(['… 90', '100', '… 431'])
  expect(bars.slice(13)).toEqual(['532', '533', '534', '535', '536', '537', '538', '539', '540', '541'])
})

test('a single area is drawn rather than said to be left out', () => {
  expect(shown(chooseBars(areas(100), ['11'])).slice(9, 13)).toEqual(['9', '10', '11', '… 78'])
})

test('nothing is lost: what is drawn and what is left out make all', () => {
  const bars = chooseBars(areas(99), ['3', '50', '51', '98', 'not there'])
  expect(bars.reduce((sum, bar) => sum + ('leftOut' in bar ? bar.leftOut : 1), 0)).toBe(99)
})
