import { expect, test } from 'vitest'
import { createNetwork } from './network.ts'
import { placeActors, type Point } from './place-actors.ts'

const distance = (one: Point | undefined, other: Point | undefined) =>
  Math.hypot((one?.x ?? NaN) - (other?.x ?? NaN), (one?.y ?? NaN) - (other?.y ?? NaN))
const path = (actorCount: number) =>
  createNetwork({
    actorCount,
    ties: Array.from({ length: actorCount - 1 }, (_, at) => ({ from: at, to: at + 1 })),
  })

test('a chain lies straight, each a step from the next', () => {
  const places = placeActors(path(8))
  for (let a = 0; a < 8; a++)
    for (let b = a + 1; b < 8; b++)
      expect(Math.abs(distance(places[a], places[b]) / (b - a) - 1)).toBeLessThan(0.02)
  for (const { y } of places) expect(Math.abs(y)).toBeLessThan(0.3)
})

test('three who all know each other are as far from each other', () => {
  const triangle = createNetwork({
    actorCount: 3,
    ties: [
      { from: 0, to: 1 },
      { from: 1, to: 2 },
      { from: 0, to: 2 },
    ],
  })
  const places = placeActors(triangle)
  for (const [a, b] of [
    [0, 1],
    [1, 2],
    [0, 2],
  ] as const)
    expect(distance(places[a], places[b])).toBeCloseTo(1, 3)
})

test('a ring of six is a hexagon: neighbours are nearer than the second next, these than those across', () => {
  const ring = createNetwork({
    actorCount: 6,
    ties: Array.from({ length: 6 }, (_, at) => ({ from: at, to: (at + 1) % 6 })),
  })
  const places = placeActors(ring)
  for (let at = 0; at < 6; at++) {
    const [next, second, across] = [1, 2, 3].map((steps) => distance(places[at], places[(at + steps) % 6]))
    expect(next).toBeLessThan(second ?? 0)
    expect(second).toBeLessThan(across ?? 0)
  }
})

test('parts without a way between them lie apart', () => {
  const network = createNetwork({
    actorCount: 4,
    ties: [
      { from: 0, to: 1 },
      { from: 2, to: 3 },
    ],
  })
  const places = placeActors(network)
  expect(distance(places[0], places[1])).toBeLessThan(1.3)
  for (const [a, b] of [
    [0, 2],
    [0, 3],
    [1, 2],
    [1, 3],
  ] as const)
    expect(distance(places[a], places[b])).toBeGreaterThan(1.5)
})

test('the same network gets the same places, nobody and one alone are no trouble', () => {
  expect(placeActors(path(7))).toEqual(placeActors(path(7)))
  expect(placeActors(createNetwork({ actorCount: 0, ties: [] }))).toEqual([])
  expect(placeActors(createNetwork({ actorCount: 1, ties: [] }))).toEqual([{ x: 0, y: 0 }])
})
