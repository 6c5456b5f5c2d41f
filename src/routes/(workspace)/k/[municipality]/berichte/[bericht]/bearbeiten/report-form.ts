import {
  addPiece,
  movePiece,
  removePiece,
  type Piece,
  type ReportContent,
} from '#lib/server/capabilities/reports/index.ts'
import { pieceKind } from '../../pieces/index.ts'

/** What one of the form's buttons asks for, besides saving. */
export type Deed =
  { readonly do: 'save' | 'show' | 'add' } | { readonly do: 'up' | 'down' | 'remove'; readonly id: number }

export type SentReport = {
  readonly content: ReportContent
  /** The version that the person saw, or knows and means to replace. */
  readonly version: number
  readonly deed: Deed
  /** Of the piece to be added. */
  readonly newKind: string
}

/**
 * Reads the form: pieces in the order in which they stand, each with its kind in `art-ID` and its settings in `ID.NAME`.
 * What no piece asks for is left out.
 */
export function readReportForm(form: FormData): SentReport {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const pieces = form.getAll('stueck').map((value): Piece => {
    const id = Number(value)
    const prefix = `${id}.`
    const own = [...form].flatMap(([name, setting]) =>
      name.startsWith(prefix) && typeof setting === 'string'
        ? [[name.slice(prefix.length), setting] as const]
        : [],
    )
    return { id, kind: text(`art-${id}`), settings: Object.fromEntries(own) }
  })
  return {
    content: { title: text('titel'), addressee: text('untertitel'), pieces },
    version: Number(text('ersetzen') || text('fassung')),
    deed: deedOf(text('tun')),
    newKind: text('neue-art'),
  }
}

const deeds: Readonly<Record<string, 'up' | 'down' | 'remove'>> = {
  hoch: 'up',
  runter: 'down',
  weg: 'remove',
}

function deedOf(value: string): Deed {
  const [name = '', id = ''] = value.split(':')
  const deed = deeds[name]
  if (deed !== undefined && /^\d{1,7}$/.test(id)) return { do: deed, id: Number(id) }
  return { do: value === 'ansehen' ? 'show' : value === 'dazu' ? 'add' : 'save' }
}

/** The pieces as they are after what the button asks for; what names no piece changes nothing. */
export function afterDeed({ content: { pieces }, deed, newKind }: SentReport): readonly Piece[] {
  if (!('id' in deed)) return deed.do === 'add' ? withNew(pieces, newKind) : pieces
  const { id } = deed
  if (!pieces.some((piece) => piece.id === id)) return pieces
  return deed.do === 'remove' ? removePiece(pieces, id) : movePiece(pieces, { id, direction: deed.do })
}

function withNew(pieces: readonly Piece[], newKind: string): readonly Piece[] {
  const kind = pieceKind(newKind)
  return kind === undefined ? pieces : addPiece(pieces, { kind: kind.kind, settings: kind.defaults })
}

/** Settings that their piece does not take, as `ID.NAME`. */
export function wrongSettings(pieces: readonly Piece[]): string[] {
  return pieces.flatMap(({ id, kind, settings }) =>
    (pieceKind(kind)?.wrongSettings(settings) ?? []).map((name) => `${id}.${name}`),
  )
}
