/** What a paper is made of, whether it is printed, sent or shown. Texts are plain: nothing in them is an instruction. */
export type Block =
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly isQuiet?: boolean }
  | { readonly kind: 'list'; readonly isNumbered: boolean; readonly items: readonly string[] }
  | PaperTable
  | PaperPicture
  | {
      readonly kind: 'figures'
      readonly figures: readonly { readonly value: string; readonly label: string }[]
    }
  /** What must not be overlooked. */
  | { readonly kind: 'remark'; readonly text: string }
  /** Stays on one page. */
  | { readonly kind: 'together'; readonly blocks: readonly Block[] }

/** Under the title, which is the first. */
export type HeadingLevel = 2 | 3

export type PaperTable = {
  readonly kind: 'table'
  /** Says what the table shows; stands above it. */
  readonly caption: string | null
  readonly columns: readonly {
    readonly title: string
    readonly isNumber?: boolean
    /** As wide as its words need; else it shares what is left. */
    readonly isNarrow?: boolean
    /** How much of what is left, beside the others' shares; 1 where nothing is said. */
    readonly share?: number
  }[]
  readonly rows: readonly (readonly string[])[]
}

export type PaperPicture = {
  readonly kind: 'picture'
  readonly svg: string
  /** What it shows, for those who do not see it. */
  readonly alt: string
  readonly caption: string
  /** Height by width. */
  readonly ratio: number
  /** `small` shows where something lies and no more; `column` has words as large as the text; `page-wide` has small words that must be read. */
  readonly size?: 'small' | 'column' | 'page-wide'
  readonly legend: { readonly title: string; readonly entries: readonly PaperLegendEntry[] } | null
}

export type PaperLegendEntry = { readonly colour: string; readonly text: string }

export type Paper = {
  readonly title: string
  readonly subtitle: string
  readonly municipality: string
  /** In the reader's notation. */
  readonly date: string
  readonly language: 'de' | 'en'
  readonly blocks: readonly Block[]
}
