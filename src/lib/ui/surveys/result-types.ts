import type { Chart } from '#lib/ui/charts/chart-types.ts'

/** A question's results in the reader's words, for the page and for print. */
export type ResultView = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly kind: string
  /** How many answered, and how many did not and why. */
  readonly basis: string
  /** What must be known to read the numbers. */
  readonly notes: readonly string[]
  readonly figures: readonly { readonly label: string; readonly value: string }[]
  readonly picture: ResultPicture | null
  readonly map: ResultMap | null
  readonly tables: readonly ResultTable[]
  /** What the numbers say, one sentence each. */
  readonly sentences: readonly string[]
  readonly words: ResultTable | null
  /** In respondents' own words; null = none may be read, or the question asks for none. */
  readonly texts: { readonly title: string; readonly items: readonly string[] } | null
  /** Questions inside entries. */
  readonly inner: readonly ResultView[]
}

export type ResultPicture = {
  readonly chart: Chart
  readonly legend: readonly { readonly colour: string; readonly text: string }[]
  readonly caption: string
  /** What a mark says at the pointer, by its code. */
  readonly says: ReadonlyMap<string, { readonly says: string }>
  /** Wider than a column of text. */
  readonly isWide: boolean
}

export type ResultMap = {
  readonly title: string
  readonly width: number
  readonly height: number
  readonly shapes: readonly {
    readonly areaId: number
    readonly name: string
    readonly outline: string
    readonly says: string
    readonly colour: string
  }[]
  readonly legend: readonly { readonly colour: string; readonly text: string }[]
}

export type ResultTable = {
  readonly caption: string
  readonly columns: readonly { readonly title: string; readonly isNumber?: boolean }[]
  readonly rows: readonly (readonly string[])[]
}
