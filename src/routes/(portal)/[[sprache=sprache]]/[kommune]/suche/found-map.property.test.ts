import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foundMap } from './found-map.ts'

const drawing = {
  width: 1_000,
  height: 800,
  outlines: ['m0 0 9 0 0 9z'],
  toFrame: ([x, y]: readonly [number, number]) => ({ x: x * 1_000, y: y * 800 }),
}
const share = fc.double({ min: 0, max: 1, noNaN: true })
const places = fc.array(fc.tuple(share, share), { minLength: 1, maxLength: 20 })

function mapOf(positions: readonly (readonly [number, number])[], from: readonly [number, number] | null) {
  // Only what the map asks for.
  const rows = positions.map(([longitude, latitude], at) => ({ offerId: at, longitude, latitude })) as never
  const cards = positions.map((_, at) => ({ offerId: at, number: at + 1 }))
  return foundMap({ drawing, rows, cards, from })
}

test('every number and where one stands lie inside of what is shown', () => {
  fc.assert(
    fc.property(places, fc.option(fc.tuple(share, share), { nil: null }), (positions, from) => {
      const map = mapOf(positions, from)
      if (map === null) throw new Error('no map')
      const [x = 0, y = 0, width = 0, height = 0] = map.viewBox.split(' ').map(Number)
      for (const point of [...map.dots, ...(map.from === null ? [] : [map.from])]) {
        expect(point.x).toBeGreaterThanOrEqual(x - 1)
        expect(point.x).toBeLessThanOrEqual(x + width + 1)
        expect(point.y).toBeGreaterThanOrEqual(y - 1)
        expect(point.y).toBeLessThanOrEqual(y + height + 1)
      }
      expect(map.dots.length).toBeLessThanOrEqual(positions.length)
      expect(map.dots.length).toBeGreaterThan(0)
    }),
  )
})

test('offers at the same place stand together; without places there is no map', () => {
  const same = [0.5, 0.5] as const
  expect(mapOf([same, same, [0.9, 0.9]], null)?.dots.map(({ label }) => label)).toEqual(['1+', '3'])
  expect(mapOf([], null)).toBeNull()
})
