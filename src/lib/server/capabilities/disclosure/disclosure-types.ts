/** The minima that offices use. */
export const minimumCounts = [3, 5, 10] as const
/** `null`: nothing is rounded. */
export const roundingBases = [null, 3, 5, 10] as const

/** How a municipality protects small numbers; its statistics office sets it. */
export type DisclosureProfile = {
  /** Fewer persons than this are not shown. */
  readonly minimumCount: number
  /** Counts that are shown are multiples of it; null = as they are. */
  readonly roundingBase: number | null
  /** Areas with fewer residents show no indicator; 0 = no such rule. */
  readonly minimumResidents: number
  /** A count of exactly nobody may be shown. */
  readonly showsNone: boolean
  /** A count of exactly all may be shown. */
  readonly showsAll: boolean
}
