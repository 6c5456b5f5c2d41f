import { expect, test } from 'vitest'
import { addPiece, movePiece, removePiece } from './piece-order-rules.ts'

const pieces = [1, 2, 3].map((id) => ({ id, kind: 'text', settings: {} }))
const ids = (list: readonly { id: number }[]) => list.map(({ id }) => id)

test('a piece goes up and down by one place, and stays where it is at either end', () => {
  expect(ids(movePiece(pieces, { id: 3, direction: 'up' }))).toEqual([1, 3, 2])
  expect(ids(movePiece(pieces, { id: 1, direction: 'down' }))).toEqual([2, 1, 3])
  expect(ids(movePiece(pieces, { id: 1, direction: 'up' }))).toEqual([1, 2, 3])
  expect(ids(movePiece(pieces, { id: 3, direction: 'down' }))).toEqual([1, 2, 3])
})

test('a piece is removed, and one is added at the end under an id of its own', () => {
  const without = removePiece(pieces, 2)
  expect(ids(without)).toEqual([1, 3])
  expect(ids(addPiece(without, { kind: 'map' }))).toEqual([1, 3, 4])
  expect(addPiece([], { kind: 'map' })).toEqual([{ id: 1, kind: 'map', settings: {} }])
})

test('an id that no piece has is a mistake of the caller', () => {
  expect(() => movePiece(pieces, { id: 9, direction: 'up' })).toThrow(RangeError)
  expect(() => removePiece(pieces, 9)).toThrow(/no piece has 9/)
})
