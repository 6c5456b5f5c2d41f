/** A part of a report. What its settings mean, the kind says; each is a text, as a form sends it. */
export type Piece = {
  /** Unique in its report, and never used again in it: an edition's figures are found by it. */
  readonly id: number
  readonly kind: string
  readonly settings: Readonly<Record<string, string>>
}

export type ReportContent = {
  readonly title: string
  /** For whom it is: the committee and the day of its meeting, as one line. */
  readonly addressee: string
  readonly pieces: readonly Piece[]
}

export type Report = ReportContent & {
  readonly reportId: number
  /** Code of the ready-made report that it began with; null = began empty. */
  readonly template: string | null
  readonly version: number
  /** Ids of accounts. */
  readonly createdBy: string | null
  readonly updatedBy: string | null
  readonly updatedAt: Date
}

/** A number of a report as it was shown; nothing that is protected gets as far as this. */
export type Figure = {
  /** Says what it is about, the same in every edition. */
  readonly key: string
  readonly label: string
  readonly text: string
}

export type Edition = {
  readonly edition: number
  readonly title: string
  /** ISO date. */
  readonly issuedOn: string
  readonly issuedBy: string | null
  readonly figures: readonly Figure[]
}

export type ListedReport = Pick<Report, 'reportId' | 'title' | 'addressee' | 'updatedBy' | 'updatedAt'> & {
  /** How many pieces it has. */
  readonly pieceCount: number
  /** ISO date of the newest edition. */
  readonly issuedOn: string | null
}
