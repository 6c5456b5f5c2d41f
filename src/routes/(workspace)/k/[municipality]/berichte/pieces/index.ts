import { areaPiece } from './area.ts'
import { basisPiece } from './basis.ts'
import { directoryPiece } from './directory.ts'
import { gapsPiece } from './gaps.ts'
import { indexTablePiece } from './index-table.ts'
import { keyFiguresPiece } from './key-figures.ts'
import { mapPiece } from './map.ts'
import type { PieceKind } from './piece-types.ts'
import { picturePiece } from './picture.ts'
import { standingPiece } from './standing.ts'
import { textPiece } from './text.ts'

/** All kinds of pieces, in the order in which they are offered. A new one is a file and a line here. */
export const pieceKinds: readonly PieceKind[] = [
  textPiece,
  keyFiguresPiece,
  standingPiece,
  picturePiece,
  gapsPiece,
  mapPiece,
  indexTablePiece,
  areaPiece,
  directoryPiece,
  basisPiece,
]

export function pieceKind(kind: string): PieceKind | undefined {
  return pieceKinds.find((one) => one.kind === kind)
}
