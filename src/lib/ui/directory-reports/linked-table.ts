/** A text of a table, and where it leads. */
export type LinkedCell = { readonly text: string; readonly href?: string; readonly isLacking?: boolean }

export type LinkedTableView = {
  readonly caption: string
  /** The first is of the rows' names. */
  readonly columns: readonly { readonly title: string; readonly isNumber?: boolean }[]
  readonly rows: readonly { readonly head: LinkedCell; readonly cells: readonly LinkedCell[] }[]
  /** Sums below the rows. */
  readonly foot?: { readonly head: LinkedCell; readonly cells: readonly LinkedCell[] }
}
