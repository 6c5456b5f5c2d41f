import { inLanguage } from '@gelingen/questionnaire'
import type {
  Category,
  Counted,
  CountedCategory,
  Variable,
} from '#lib/server/capabilities/survey-results/index.ts'
import { messages, type Locale, type Messages } from '#lib/messages/index.ts'
import { formatNumber } from '#lib/ui/format.ts'

/** The words in which counts are told. */
export type Words = {
  readonly locale: Locale
  readonly texts: Messages['surveyResults']
  readonly minimum: string
  count(value: number): string
  share(value: number): string
  decimal(value: number): string
  category(category: Category): string
  /** Merged ones with "or" between them. */
  part(part: Omit<CountedCategory, 'count'>): string
  variable(variable: Variable): string
  basis(counted: Counted): string
}

export function wordsOf(locale: Locale, minimumCount: number): Words {
  const texts = messages(locale).surveyResults
  const count = (value: number) => formatNumber(value, locale)
  const words: Words = {
    locale,
    texts,
    minimum: count(minimumCount),
    count,
    share: (value) => `${formatNumber(100 * value, locale)}\u00a0%`,
    decimal: (value) => formatNumber(value, locale, 1),
    category: ({ code, label }) => {
      if (label !== null) return inLanguage(label, locale)
      const [, from, to] = /^(-?[\d.e+-]+)\.\.(-?[\d.e+-]+)$/.exec(code) ?? []
      if (from !== undefined && to !== undefined) return classText(Number(from), Number(to))
      return texts.codes[code] ?? code
    },
    part: ({ parts, withoutAnswer }) =>
      [...parts.map(words.category), ...(withoutAnswer ? [texts.withoutAnswer] : [])].join(texts.or),
    variable: ({ label }) => (label === null ? '' : inLanguage(label, locale)),
    basis: (counted) => basisOf(counted),
  }
  return words

  /** Years and other whole numbers as they are written, without points in years. */
  function classText(from: number, to: number): string {
    const plain = (value: number) =>
      Number.isInteger(value) && value >= 1800 && value <= 2200 ? String(value) : tidy(value)
    if (from === to) return plain(from)
    // Classes of numbers with decimals end just below the next one.
    const next = Number(to.toPrecision(4))
    return Number.isInteger(from) && Number.isInteger(to)
      ? texts.between(plain(from), plain(to))
      : texts.below(plain(from), plain(next))
  }

  function tidy(value: number): string {
    return formatNumber(value, locale, Number.isInteger(value) ? 0 : 2)
  }

  function basisOf({ all, answered, missing, notAsked }: Counted): string {
    if (all === null) return texts.n.hidden
    const parts = [answered === null ? texts.n.hidden : texts.n.answered(count(answered), count(all))]
    if (missing !== null && missing > 0) parts.push(texts.n.missing(count(missing)))
    if (notAsked !== null && notAsked > 0) parts.push(texts.n.notAsked(count(notAsked)))
    return `${parts.join('; ')}.`
  }
}

/** How many are in all of them together. */
export function sumOf(categories: readonly CountedCategory[]): number {
  return categories.reduce((sum, { count }) => sum + (count ?? 0), 0)
}
