import type { Locale, Messages } from '#lib/messages/index.ts'
import type {
  IndexDefinition,
  IndexIndicator,
  IndexMeta,
  IndexNames,
} from '#lib/server/capabilities/index/index.ts'
import { residentsColumn } from '#lib/server/capabilities/index/index.ts'
import { formatNumber, formatPeriod } from '#lib/ui/format.ts'
import type { Fact } from './map-view.ts'

type Source = {
  readonly meta: IndexMeta
  readonly definition: IndexDefinition
  readonly names: IndexNames
  readonly locale: Locale
  readonly texts: Messages['map']
  readonly nameOf: (column: string) => string
  readonly sources: readonly string[]
  readonly base: string
}

/** What an index is made of, how, and how sure its ranks are. */
export function indexFacts(source: Source): Fact[] {
  const { meta, definition, locale, texts, nameOf, base } = source
  const { facts } = texts
  const { spec, intervals } = meta
  const percent = (share: number) => `${formatNumber(share * 100, locale)}\u00a0%`
  const columnName = (column: string) => (column === residentsColumn ? texts.residents : nameOf(column))
  const exclusions = spec.exclude.map((rule) =>
    'below' in rule
      ? texts.excluded.below(columnName(rule.column), formatNumber(rule.below, locale))
      : texts.excluded['not-in'](columnName(rule.column)),
  )
  const missing = meta.missing.map(({ column, name, period }) =>
    facts.missingColumn(name ?? columnName(column), formatPeriod(period, locale)),
  )
  const all: Fact[] = [
    { term: facts.definition, text: definition.description },
    { term: facts.weights, text: weightsOf(source).join('; ') },
    {
      term: facts.formula,
      text: facts.indexFormula({
        normalised: facts.normalise[spec.normalise],
        joined: facts.aggregate[spec.aggregate],
        restandardised: spec.restandardise,
      }),
    },
    { term: facts.exclusions, text: exclusions.join('; ') },
    { term: facts.missingColumns, text: missing.join('; ') },
    { term: facts.source, text: source.sources.join('; ') },
    { term: facts.period, text: formatPeriod(meta.period, locale) },
    {
      term: facts.rankRange,
      text:
        intervals === null
          ? ''
          : facts.rankRangeText(percent(intervals.coverage), formatNumber(intervals.draws, locale)),
    },
    { term: texts.kinds.index, text: facts.toIndex, href: `${base}/index/${definition.code}` },
  ]
  return all.filter(({ text }) => text !== '')
}

/** Each indicator with its share of the whole, over the weight of its sub-index. */
function weightsOf({ meta: { spec, indicators }, locale, texts, nameOf }: Source): string[] {
  const sum = (weights: readonly number[]) => weights.reduce((total, weight) => total + weight, 0)
  const groupsTotal = sum(spec.groups.map(({ weight }) => weight))
  const shareOf = ({ weight, group }: IndexIndicator): number => {
    const peers = sum(indicators.filter((other) => other.group === group).map((other) => other.weight))
    const own = peers === 0 ? 0 : weight / peers
    const groupWeight = spec.groups.find(({ name }) => name === group)?.weight
    return groupWeight === undefined || groupsTotal === 0 ? own : (own * groupWeight) / groupsTotal
  }
  return indicators.map((indicator) =>
    texts.facts.weight(
      nameOf(indicator.column),
      `${formatNumber(shareOf(indicator) * 100, locale, 1)}\u00a0%`,
      formatPeriod(indicator.period, locale),
    ),
  )
}
