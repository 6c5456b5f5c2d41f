import type { Locale, Messages } from '#lib/messages/index.ts'
import { residentsColumn, type ExcludedBecause } from '#lib/server/capabilities/index/index.ts'
import { formatNumber } from '#lib/ui/format.ts'

/** Why an area has no index, in a few words. */
export function whyExcluded(
  because: ExcludedBecause | null,
  { texts, nameOf, locale }: { texts: Messages['map']; nameOf: (column: string) => string; locale: Locale },
): string {
  const { excluded } = texts
  const columnName = (column: string) => (column === residentsColumn ? texts.residents : nameOf(column))
  if (because === null) return ''
  if (because.rule === 'below')
    return excluded.below(columnName(because.column), formatNumber(because.limit, locale))
  if (because.rule === 'not-in') return excluded['not-in'](columnName(because.column))
  const values = because.values.map(({ column, sign }) =>
    sign === null ? columnName(column) : excluded.withSign(columnName(column), sign),
  )
  return excluded.missing(values.join(', '))
}
