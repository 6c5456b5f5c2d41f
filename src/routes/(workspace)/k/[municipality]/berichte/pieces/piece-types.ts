import type { z } from 'zod'
import type { Locale } from '#lib/messages/index.ts'
import type { Figure, Piece } from '#lib/server/capabilities/reports/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import type { Block } from '../paper/block-types.ts'

/** For whom and when a report is put together. */
export type PieceAbout = {
  readonly tx: Tx
  readonly municipality: Municipality
  /** ISO date. */
  readonly today: string
  readonly locale: Locale
}

export type Composed = {
  readonly blocks: readonly Block[]
  /** What is compared with the editions; keys are unique within the piece. */
  readonly figures: readonly Figure[]
}

export type Choice = { readonly value: string; readonly text: string }

/** An input of a piece's form; its name is the setting's. */
export type PieceField =
  | { readonly kind: 'text'; readonly name: string; readonly label: string; readonly hint: string }
  | {
      readonly kind: 'choice'
      readonly name: string
      readonly label: string
      /** Without a title the choices stand alone. */
      readonly groups: readonly { readonly title: string; readonly choices: readonly Choice[] }[]
    }
  | {
      readonly kind: 'number'
      readonly name: string
      readonly label: string
      readonly least: number
      readonly most: number
    }
  | { readonly kind: 'switch'; readonly name: string; readonly label: string }

/** A kind of piece: what may be set, how it is asked for, and what comes of it. */
export type PieceKind = {
  readonly kind: string
  /** What a new one begins with. */
  readonly defaults: Piece['settings']
  /** @returns names of the settings that are wrong */
  wrongSettings(settings: Piece['settings']): readonly string[]
  fields(about: PieceAbout): Promise<readonly PieceField[]>
  compose(about: PieceAbout, settings: Piece['settings']): Promise<Composed>
}

/**
 * Makes a kind of piece from what it needs. `settings` reads texts as a form or an address sends them, and takes an
 * empty object: every setting has a default.
 */
export function definePiece<Settings>({
  kind,
  settings,
  defaults = {},
  fields,
  compose,
}: {
  kind: string
  settings: z.ZodType<Settings>
  defaults?: Piece['settings']
  fields(about: PieceAbout): Promise<readonly PieceField[]>
  compose(about: PieceAbout, settings: Settings): Promise<Composed>
}): PieceKind {
  return {
    kind,
    defaults,
    fields,
    wrongSettings(given) {
      const parsed = settings.safeParse(given)
      return parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0] ?? ''))
    },
    compose(about, given) {
      const parsed = settings.safeParse(given)
      // What an older version of the program kept and this one cannot read is as if it had not been set.
      return compose(about, parsed.success ? parsed.data : settings.parse({}))
    },
  }
}
