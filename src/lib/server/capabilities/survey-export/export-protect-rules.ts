/** What a file tells of who answered, besides the answers themselves. */
export type WhoAnswered = {
  /** What is told apart in any case: rows of another kind are never taken for this one. */
  readonly kind: string
  readonly group: string
  readonly area: string
  readonly language: string
}

const told = ['group', 'area', 'language'] as const
type Told = (typeof told)[number]

export type Protected<Row> = {
  /** In the order given; null = not told. */
  readonly rows: readonly { readonly row: Row; readonly who: Readonly<Record<Told, string | null>> }[]
  /** Rows of a kind that is too rare. */
  readonly leftOut: number
  /** What is not told of some rows. */
  readonly hidden: readonly Told[]
}

/**
 * Takes back so much of group, area and language that every combination which stands in the file stands there at least as often as the
 * minimum says (k-anonymity, Sweeney 2002, doi 10.1142/S0218488502001648; by local suppression, from the group on to the language). Values
 * that are too rare are told of nobody; where those together are still too few, the rarest other value joins them. A kind with too few rows
 * is left out.
 *
 * Whoever adds up rows, in whatever way, adds up whole combinations: no sum is below the minimum either.
 */
export function protectRows<Row extends WhoAnswered>(
  rows: readonly Row[],
  minimumCount: number,
): Protected<Row> {
  const who = new Map<Row, Record<Told, string | null>>()
  for (const members of Map.groupBy(rows, ({ kind }) => kind).values()) {
    if (members.length < minimumCount) continue
    for (const row of members) who.set(row, { group: null, area: null, language: null })
    tell(members, told, { minimumCount, who })
  }
  const kept = rows.flatMap((row) => {
    const known = who.get(row)
    return known === undefined ? [] : [{ row, who: known }]
  })
  return {
    rows: kept,
    leftOut: rows.length - kept.length,
    hidden: told.filter((one) => kept.some(({ who }) => who[one] === null)),
  }
}

/** Tells of these rows what can be told of the first of the columns, then of each part the next one. */
function tell<Row extends WhoAnswered>(
  rows: readonly Row[],
  [column, ...others]: readonly Told[],
  context: { minimumCount: number; who: Map<Row, Record<Told, string | null>> },
): void {
  if (column === undefined) return
  const { kept, pool } = partsOf(rows, column, context.minimumCount)
  for (const [value, members] of kept) {
    for (const row of members) {
      const known = context.who.get(row)
      if (known !== undefined) known[column] = value
    }
    tell(members, others, context)
  }
  if (pool.length > 0) tell(pool, others, context)
}

/** By value those that are frequent enough; all others together, who are none or enough. */
function partsOf<Row extends WhoAnswered>(rows: readonly Row[], column: Told, minimumCount: number) {
  const byValue = [...Map.groupBy(rows, (row) => row[column])].sort(
    ([one, some], [other, more]) => some.length - more.length || (one < other ? -1 : 1),
  )
  let kept = byValue.filter(([, members]) => members.length >= minimumCount)
  let pool = byValue.filter(([, members]) => members.length < minimumCount).flatMap(([, members]) => members)
  while (pool.length > 0 && pool.length < minimumCount && kept.length > 0) {
    pool = [...pool, ...(kept[0]?.[1] ?? [])]
    kept = kept.slice(1)
  }
  return { kept, pool }
}
