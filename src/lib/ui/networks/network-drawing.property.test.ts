import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitPlaces } from './fit-places.ts'
import { NARROW_NETWORK, networkSvg, WIDE_NETWORK } from './network-drawing.ts'
import { actorLooks, lineLooks, type NetworkPicture } from './network-drawing-types.ts'
import { placeNames } from './place-names.ts'

const pictures: fc.Arbitrary<NetworkPicture> = fc.integer({ min: 0, max: 14 }).chain((count) =>
  fc.record({
    actors: fc.array(
      fc.record({
        number: fc.nat({ max: 99 }),
        name: fc.string({ minLength: 1, maxLength: 60 }),
        look: fc.constantFrom(...actorLooks),
        says: fc.string({ maxLength: 20 }),
        href: fc.constantFrom(null, '/k/a?b=1&c="2"'),
      }),
      { minLength: count, maxLength: count },
    ),
    lines:
      count === 0
        ? fc.constant([])
        : fc.array(
            fc.record({
              from: fc.nat({ max: count - 1 }),
              to: fc.nat({ max: count - 1 }),
              look: fc.constantFrom(...lineLooks),
              strength: fc.integer({ min: 1, max: 4 }),
            }),
            { maxLength: 30 },
          ),
  }),
)

test('any picture can be drawn in both forms, alike each time, with every sign and no broken number', () => {
  fc.assert(
    fc.property(pictures, fc.constantFrom(WIDE_NETWORK, NARROW_NETWORK), (picture, format) => {
      const svg = networkSvg(picture, { format, isLinked: true })
      expect(networkSvg(picture, { format, isLinked: true })).toBe(svg)
      expect(svg).not.toMatch(/NaN|Infinity|undefined/)
      expect(svg.match(/font-weight="600"/g) ?? []).toHaveLength(picture.actors.length)
      // Nothing that a name says is taken for a tag.
      expect(svg.replaceAll(/<\/?(svg|rect|path|text|title|a|g|circle|polygon)[\s>]/g, '')).not.toMatch(
        /<[a-z/]/i,
      )
    }),
    { numRuns: 60 },
  )
})

test('without links a picture leads nowhere', () => {
  const actor = { number: 1, name: 'A', look: 'health', says: 'A', href: '/k' } as const
  const svg = networkSvg({ actors: [actor], lines: [] }, { format: WIDE_NETWORK, isLinked: false })
  expect(svg).not.toContain('<a ')
  expect(svg).not.toContain('<title>')
})

const somePoints = fc.array(
  fc.record({
    x: fc.double({ min: -9, max: 9, noNaN: true }),
    y: fc.double({ min: -9, max: 9, noNaN: true }),
  }),
  { minLength: 1, maxLength: 12 },
)

test('signs lie inside the frame, and hardly any two are too close where there is room for all', () => {
  fc.assert(
    fc.property(somePoints, (points) => {
      const frame = { width: 900, height: 700, margin: 30, leastDistance: 50 }
      const places = fitPlaces(points, frame)
      expect(places).toHaveLength(points.length)
      for (const [at, place] of places.entries()) {
        expect(place.x).toBeGreaterThanOrEqual(30)
        expect(place.x).toBeLessThanOrEqual(870)
        expect(place.y).toBeGreaterThanOrEqual(30)
        expect(place.y).toBeLessThanOrEqual(670)
        for (const other of places.slice(at + 1))
          expect(Math.hypot(place.x - other.x, place.y - other.y)).toBeGreaterThan(35)
      }
    }),
  )
})

test('no name covers a sign or another name', () => {
  const places = [
    { x: 100, y: 100 },
    { x: 160, y: 100 },
    { x: 220, y: 100 },
  ]
  const named = placeNames({
    places,
    names: ['Stadt Auenstadt – Gesundheitsamt', 'Kita', 'Kita'],
    radius: 13,
    halfWidths: [13, 13, 13],
    size: 13,
    width: 400,
    height: 200,
    order: [0, 1, 2],
  })
  expect(named[0]?.lines).toHaveLength(2)
  const beside = named.map((one) => one?.anchor)
  // Below is taken by the first one’s long name for the second, but not for the third.
  expect(beside[0]).toBe('middle')
  expect(named[1]?.y === named[0]?.y && named[1]?.x === 160).toBe(false)
  expect(named[2]).not.toBeNull()
})

test('where there is no room at all the number has to do', () => {
  const [named] = placeNames({
    places: [{ x: 20, y: 20 }],
    names: ['Ein recht langer Name'],
    radius: 13,
    halfWidths: [13],
    size: 13,
    width: 40,
    height: 40,
    order: [0],
  })
  expect(named).toBeNull()
})
