import type { Piece } from './reports-types.ts'

/**
 * Puts a piece one place up or down; at the end of the list it stays where it is.
 * @throws RangeError `id`: no piece has it
 */
export function movePiece(
  pieces: readonly Piece[],
  { id, direction }: { id: number; direction: 'up' | 'down' },
): readonly Piece[] {
  const at = placeOf(pieces, id)
  const to = Math.min(pieces.length - 1, Math.max(0, at + (direction === 'up' ? -1 : 1)))
  const [moved] = pieces.slice(at)
  return moved === undefined ? pieces : pieces.toSpliced(at, 1).toSpliced(to, 0, moved)
}

/** @throws RangeError `id`: no piece has it */
export function removePiece(pieces: readonly Piece[], id: number): readonly Piece[] {
  return pieces.toSpliced(placeOf(pieces, id), 1)
}

/** Adds a piece at the end, under an id that none has. */
export function addPiece(
  pieces: readonly Piece[],
  { kind, settings = {} }: { kind: string; settings?: Piece['settings'] },
): readonly Piece[] {
  return [...pieces, { id: Math.max(0, ...pieces.map(({ id }) => id)) + 1, kind, settings }]
}

function placeOf(pieces: readonly Piece[], id: number): number {
  const at = pieces.findIndex((piece) => piece.id === id)
  if (at < 0) throw new RangeError(`id: no piece has ${id}`)
  return at
}
