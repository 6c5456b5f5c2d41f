import type { Judgement } from '#lib/server/capabilities/chain/index.ts'

/** One step and field in the areas of a level. */
export type AreasView = {
  /** The levels that the place can be divided into. */
  readonly levels: readonly { readonly name: string; readonly href: string; readonly isShown: boolean }[]
  readonly caption: string
  readonly mapTitle: string
  /** null = the level has no shapes. */
  readonly frame: { readonly width: number; readonly height: number } | null
  /** All areas of the level; those of the place are chosen, unless it is the whole municipality. */
  readonly shapes: {
    areaId: number
    name: string
    outline: string
    says: string
    colour: string
    href: string
    chosen: boolean
  }[]
  /** Most children affected first. */
  readonly rows: readonly {
    readonly areaId: number
    readonly name: string
    readonly href: string
    readonly isHere: boolean
    readonly judgement: Judgement
    readonly affected: string
    readonly share: string
    readonly children: string
  }[]
  /** How many rows there are. */
  readonly total: number
  /** Where all of them are shown. */
  readonly allHref: string
}
