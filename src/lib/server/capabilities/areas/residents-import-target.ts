import type { ImportTarget } from '../imports/index.ts'
import { residentsDefinition, type ResidentsDefinition } from './areas-form.ts'
import { openResidentsImport } from './open-residents-import.ts'
import { suggestResidents } from './suggest-columns-rules.ts'

/** Files of residents by area, year and age group, wide (a column per group) or long (a row per group). */
export const residentsImportTarget: ImportTarget<ResidentsDefinition> = {
  name: 'residents',
  definition: residentsDefinition,
  open: openResidentsImport,
  suggest: ({ columns }) => suggestResidents(columns),
}
