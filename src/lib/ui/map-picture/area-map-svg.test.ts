import { expect, test } from 'vitest'
import { areaMapSvg } from './area-map-svg.ts'

const square = (x: number) => `m${x} 0 10 0 0 10-10 0z`
const picture = {
  width: 30,
  height: 10,
  shapes: [
    { areaId: 1, outline: square(0), colour: 'burden-5' },
    { areaId: 2, outline: square(10), colour: 'hatched' },
    { areaId: 3, outline: square(20), colour: 'burden-1' },
  ],
  marked: [1],
}

test('areas have the colours of the pages, what has no number is grey', () => {
  const svg = areaMapSvg(picture)
  expect(svg).toContain(`d="${square(0)}" fill="#2c5788"`)
  expect(svg).toContain(`d="${square(10)}" fill="#e4e4e4"`)
})

test('a marked area is drawn last and has its number in its middle', () => {
  const svg = areaMapSvg(picture)
  expect(svg.lastIndexOf('<path')).toBe(svg.indexOf(`<path d="${square(0)}"`))
  expect(svg).toMatch(/<circle cx="5" cy="5".*>1<\/text><\/svg>$/)
  expect(areaMapSvg({ ...picture, marked: [9] })).not.toContain('<text')
})

test('nothing in it is fetched or run', () => {
  expect(areaMapSvg(picture)).not.toMatch(/href|script|style|url\(/)
})
