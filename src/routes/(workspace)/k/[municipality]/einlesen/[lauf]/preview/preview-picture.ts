import type { Locale } from '#lib/messages/index.ts'
import type { LegendEntry } from '#lib/ui/value-classes.ts'

/** The data as they would be after the import, drawn. */
export type PreviewPicture = {
  title: string
  width: number
  height: number
  shapes: { areaId: number; name: string; outline: string; says: string; colour: string }[]
  points: { x: number; y: number; says: string; isOutside?: boolean }[]
  legendTitle: string
  legend: readonly LegendEntry[]
  /** Areas of the level that the file says nothing of. */
  withoutRow: string[]
  /** Places that lie outside, with their line. */
  outside: { line: number; name: string }[]
  /** What else could be drawn: each column of figures. */
  choices: { value: string; text: string; isChosen: boolean }[]
}

export type PictureWish = {
  locale: Locale
  base: string
  definition: Record<string, unknown>
  wanted: string | null
}
