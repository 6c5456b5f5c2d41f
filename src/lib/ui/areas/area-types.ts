import type { ShownCell } from '#lib/ui/format.ts'

/** A level as the overview shows it. */
export type LevelRow = {
  readonly code: string
  readonly name: string
  readonly areaCount: number
  readonly validity: string
  /** '' = none. */
  readonly residentsYear: string
  /** Shown figures only; null = not known. */
  readonly minors: { readonly sum: number; readonly without: number } | null
}

/** An area in a table. */
export type AreaRow = {
  readonly areaId: number
  readonly code: string
  readonly name: string
  readonly href: string
  readonly parent: { readonly name: string; readonly href: string | null } | null
  readonly childCount: number
  readonly areaKm2: number | null
  readonly residents: ShownCell | null
  readonly minors: ShownCell | null
  /** 0…1, from shown figures only. */
  readonly shareOfMinors: number | null
}
