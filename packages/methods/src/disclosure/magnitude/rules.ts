export type MagnitudeRules = {
  /** Fewer contributors than this, but at least one, and the amount is not shown. */
  readonly minimumContributors?: number
  /** (n,k) pairs: the n largest contributors together may have at most `sharePercent` of the amount. */
  readonly dominance?: readonly Dominance[]
  /** No contributor may be estimated by another more closely than this many percent of its amount. */
  readonly pPercent?: number
  /** The p-q rule: as `pPercent`, against somebody who knows the others beforehand to within q percent. */
  readonly priorPosterior?: { readonly pPercent: number; readonly qPercent: number }
}

export type Dominance = { readonly largest: number; readonly sharePercent: number }

export type MagnitudeRule = 'minimum-contributors' | 'dominance' | 'p-percent' | 'prior-posterior'

/** Sums of amounts carry errors in the last digits; a share that lies on the limit but for them is on it. */
const roundingError = 1e-12

/**
 * The rules that one cell of a table of amounts breaks. With x₁ ≥ x₂ ≥ … the contributors' amounts and X their sum:
 *
 *   dominance         x₁ + … + xₙ > k % · X
 *   p-percent         X − x₁ − x₂ < p % · x₁       (the second largest estimates the largest)
 *   prior-posterior   q % · (X − x₁ − x₂) < p % · x₁
 *
 * @param amounts one per contributor, above 0, in descending order
 * @returns broken rules in the order of the type; none for a cell without contributors
 *
 * Source: Hundepool et al., Statistical Disclosure Control (Wiley 2012), §4.2, doi 10.1002/9781118348239.
 */
export function brokenMagnitudeRules(amounts: readonly number[], rules: MagnitudeRules): MagnitudeRule[] {
  if (amounts.length === 0) return []
  const total = sum(amounts)
  const [first = 0] = amounts
  const others = sum(amounts.slice(2))
  const { minimumContributors = 0, dominance = [], pPercent = 0, priorPosterior } = rules
  const { pPercent: p, qPercent: q } = priorPosterior ?? { pPercent: 0, qPercent: 100 }
  const isBroken: Record<MagnitudeRule, boolean> = {
    'minimum-contributors': amounts.length < minimumContributors,
    dominance: dominance.some(({ largest, sharePercent }) =>
      isMore(sum(amounts.slice(0, largest)), (sharePercent / 100) * total),
    ),
    'p-percent': isMore((pPercent / 100) * first, others),
    'prior-posterior': isMore((p / 100) * first, (q / 100) * others),
  }
  return magnitudeRules.filter((rule) => isBroken[rule])
}

const magnitudeRules = ['minimum-contributors', 'dominance', 'p-percent', 'prior-posterior'] as const

/** @throws RangeError `rules`: a number of contributors or a percentage that makes no sense */
export function requireMagnitudeRules({
  minimumContributors = 1,
  dominance = [],
  pPercent = 1,
  priorPosterior = { pPercent: 1, qPercent: 100 },
}: MagnitudeRules): void {
  requireWhole('rules.minimumContributors', minimumContributors)
  for (const { largest, sharePercent } of dominance) {
    requireWhole('rules.dominance.largest', largest)
    requirePercent('rules.dominance.sharePercent', sharePercent)
  }
  requirePercent('rules.pPercent', pPercent)
  requirePercent('rules.priorPosterior.pPercent', priorPosterior.pPercent)
  requirePercent('rules.priorPosterior.qPercent', priorPosterior.qPercent)
  if (priorPosterior.pPercent >= priorPosterior.qPercent) {
    throw new RangeError('rules.priorPosterior: p is not below q, so every cell would break the rule')
  }
}

function requireWhole(argument: string, value: number): void {
  if (!Number.isInteger(value) || value < 1) throw new RangeError(`${argument}: ${value} is not 1, 2, 3 …`)
}

function requirePercent(argument: string, value: number): void {
  if (!(value > 0 && value <= 100)) throw new RangeError(`${argument}: ${value} is not above 0 and up to 100`)
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)

const isMore = (amount: number, limit: number) => amount - limit > roundingError * Math.max(amount, limit)
