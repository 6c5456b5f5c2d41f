/** How many of those who were asked have answered. Who came by the open link is not among them. */
export type ReturnCounts = {
  readonly asked: number
  readonly submitted: number
  /** Begun, not submitted. */
  readonly begun: number
  /** Neither. */
  readonly missing: number
  /** Of those not submitted: mail does not reach them. */
  readonly bounced: number
}

/** The return of a group or area, or of several small ones together. */
export type ReturnRow = ReturnCounts & {
  /** '' = without. Several: each alone is smaller than the municipality's minimum count. */
  readonly names: readonly string[]
}

export type ReturnDay = {
  /** ISO date. */
  readonly day: string
  /** Since the beginning. */
  readonly begun: number
  readonly submitted: number
}
