import type { CatalogueIndicator } from './indicator-schema.ts'
import { berlinMss2021Context } from './berlin-mss-2021-context.ts'
import { berlinMss2021Status } from './berlin-mss-2021-status.ts'
import { municipalIndicators } from './municipal-indicators.ts'
import { partizipationsindexIndicators } from './partizipationsindex-indicators.ts'

/** All indicators that a municipality can take over into its own list. */
export const catalogueIndicators: readonly CatalogueIndicator[] = [
  ...partizipationsindexIndicators,
  ...municipalIndicators,
  ...berlinMss2021Status,
  ...berlinMss2021Context,
]

const byCode = new Map(catalogueIndicators.map((indicator) => [indicator.code, indicator]))

/** The indicator of a code, or null: municipalities have indicators of their own beside the catalogue. */
export function catalogueIndicator(code: string): CatalogueIndicator | null {
  return byCode.get(code) ?? null
}

const byFileColumn = new Map(
  catalogueIndicators.flatMap((indicator) =>
    indicator.fileColumn === null ? [] : [[indicator.fileColumn, indicator]],
  ),
)

/** The indicator that the publisher of a file puts into a column of this name, or null. For proposals only. */
export function indicatorOfFileColumn(column: string): CatalogueIndicator | null {
  return byFileColumn.get(column) ?? null
}
