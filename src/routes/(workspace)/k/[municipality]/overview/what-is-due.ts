export type Due = {
  readonly kind:
    | 'import-to-decide'
    | 'import-refused'
    | 'offers-to-confirm'
    | 'offers-stale'
    | 'offers-nowhere'
    | 'residents-old'
    | 'indicators-overdue'
    | 'index-behind'
    | 'inventory-open'
  /** How many of them, or the year that it stands at. */
  readonly count: number
  /** What it is called, where it is one thing. */
  readonly name: string | null
  readonly href: string
}

type Standing = {
  readonly today: string
  readonly base: string
  readonly imports: readonly { importRunId: number; fileName: string; status: string; isRecent: boolean }[]
  readonly offers: {
    total: number
    /** By the directory's rhythm, on time or late. */
    toConfirm: number
    /** Old for the chain, by its own limit, though not yet to be confirmed: what is, the line before says. */
    staleEarly: number
    staleAfterMonths: number
    nowhere: number
  }
  readonly residentsYear: number | null
  readonly indicators: readonly { code: string; name: string; newestYear: number | null; rhythm: string }[]
  readonly indices: readonly { code: string; name: string; year: number; newestYear: number | null }[]
  readonly hasGaps: boolean
  readonly isInventoryComplete: boolean
}

/** Years after the year of a value until the next one is overdue: the rhythm and a year for those who publish it. */
const OVERDUE_AFTER_YEARS: Readonly<Record<string, number>> = {
  monthly: 2,
  'half-yearly': 2,
  yearly: 2,
  'school-year': 2,
  'two-yearly': 3,
  'five-yearly': 6,
}

/**
 * What waits for a decision and what has grown old, the most pressing first, each with the page where it is done.
 * Nothing is due that the municipality has none of.
 */
export function whatIsDue(standing: Standing): Due[] {
  const { base, imports, offers, indices, residentsYear } = standing
  const year = Number(standing.today.slice(0, 4))
  const due: Due[] = []
  const waiting = imports.filter(({ status }) => status === 'preview')
  const refused = imports.filter(({ status, isRecent }) => status === 'refused' && isRecent)
  for (const [kind, runs] of [
    ['import-to-decide', waiting],
    ['import-refused', refused],
  ] as const) {
    const [first] = runs
    if (first === undefined) continue
    const href = runs.length === 1 ? `${base}/einlesen/${first.importRunId}` : `${base}/einlesen`
    due.push({ kind, count: runs.length, name: first.fileName, href })
  }
  for (const { code, name, year: standsAt, newestYear } of indices)
    if (newestYear !== null && newestYear > standsAt)
      due.push({ kind: 'index-behind', count: newestYear, name, href: `${base}/index/${code}/bauen` })
  if (offers.toConfirm > 0)
    due.push({
      kind: 'offers-to-confirm',
      count: offers.toConfirm,
      name: null,
      href: `${base}/angebote?freshness=to-confirm`,
    })
  if (offers.staleEarly > 0)
    due.push({
      kind: 'offers-stale',
      count: offers.staleEarly,
      name: null,
      href: `${base}/angebote?stale=${offers.staleAfterMonths}&freshness=fresh`,
    })
  if (offers.nowhere > 0)
    due.push({ kind: 'offers-nowhere', count: offers.nowhere, name: null, href: `${base}/angebote` })
  // The figures of a year come out in the course of the next.
  if (residentsYear !== null && residentsYear < year - 1)
    due.push({ kind: 'residents-old', count: residentsYear, name: null, href: `${base}/einlesen` })
  const overdue = standing.indicators.filter(({ newestYear, rhythm }) => {
    const years = OVERDUE_AFTER_YEARS[rhythm]
    return newestYear !== null && years !== undefined && newestYear + years < year
  })
  const [first] = overdue
  if (first !== undefined)
    due.push({
      kind: 'indicators-overdue',
      count: overdue.length,
      name: overdue.length === 1 ? first.name : null,
      href: overdue.length === 1 ? `${base}/indikatoren/${first.code}` : `${base}/indikatoren`,
    })
  if (standing.hasGaps && !standing.isInventoryComplete)
    due.push({ kind: 'inventory-open', count: 0, name: null, href: `${base}/kette` })
  return due
}
