import type { ImportTarget } from '../imports/index.ts'
import { openOffersImport } from './import-offers.ts'
import { offersImportDefinition, type OffersImportDefinition } from './offers-import-definition.ts'
import { suggestColumns } from './offers-import-suggest-rules.ts'

/** Files of offers: one row or one point each. */
export const offersImportTarget: ImportTarget<OffersImportDefinition> = {
  name: 'offers',
  definition: offersImportDefinition,
  open: openOffersImport,
  suggest: ({ columns }) => ({ definition: suggestColumns(columns) }),
}
