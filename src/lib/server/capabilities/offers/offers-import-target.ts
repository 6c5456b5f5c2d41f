import type { ImportTarget } from '../imports/index.ts'
import { openOffersImport } from './import-offers.ts'
import { hsdsDefinition } from './hsds-recipe-rules.ts'
import { offersImportDefinition, type OffersImportDefinition } from './offers-import-definition.ts'
import { longestTexts } from './offer-rules.ts'
import { suggestColumns } from './offers-import-suggest-rules.ts'

/** Files of offers: one row or one point each. */
export const offersImportTarget: ImportTarget<OffersImportDefinition> = {
  name: 'offers',
  definition: offersImportDefinition,
  open: openOffersImport,
  suggest: ({ columns, format, titles }) => ({
    definition: format === 'hsds' ? hsdsDefinition(sourceOf(titles.at(-1))) : suggestColumns(columns),
  }),
}

/** The file's name without its ending: fetched files are called by their server. */
function sourceOf(fileName = ''): string {
  return (
    fileName
      .replace(/\.[a-z]{1,10}$/i, '')
      .trim()
      .slice(0, longestTexts.source) || 'HSDS'
  )
}
