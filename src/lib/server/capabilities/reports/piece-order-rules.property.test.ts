import fc from 'fast-check'
import { expect, test } from 'vitest'
import { movePiece } from './piece-order-rules.ts'
import type { Piece } from './reports-types.ts'

const lists = fc
  .uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 12 })
  .map((ids) => ids.map((id) => ({ id, kind: 'text', settings: { text: `of ${id}` } })))
const moves = fc.array(fc.tuple(fc.nat(), fc.constantFrom('up' as const, 'down' as const)), { maxLength: 20 })

test('however often pieces are moved, none is lost, doubled or changed', () => {
  fc.assert(
    fc.property(lists, moves, (pieces, wanted) => {
      const moved = wanted.reduce<readonly Piece[]>(
        (list, [at, direction]) => movePiece(list, { id: list[at % list.length]?.id ?? 0, direction }),
        pieces,
      )
      expect(moved.toSorted((a, b) => a.id - b.id)).toEqual(pieces.toSorted((a, b) => a.id - b.id))
    }),
  )
})

test('the way back leads to where a piece came from, unless it stood at the end already', () => {
  fc.assert(
    fc.property(lists, fc.nat(), (pieces, place) => {
      const at = place % pieces.length
      const id = pieces[at]?.id ?? 0
      const back = movePiece(movePiece(pieces, { id, direction: 'up' }), { id, direction: 'down' })
      expect(back).toEqual(at === 0 ? movePiece(pieces, { id, direction: 'down' }) : pieces)
    }),
  )
})
