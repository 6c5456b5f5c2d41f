import type { ImportTarget } from '../imports/index.ts'
import { areasDefinition, type AreasDefinition } from './areas-form.ts'
import { openAreasImport } from './open-areas-import.ts'
import { suggestAreas } from './suggest-columns-rules.ts'

/** Files of areas: one feature each with its shape, code, name and perhaps its parent. */
export const areasImportTarget: ImportTarget<AreasDefinition> = {
  name: 'areas',
  definition: areasDefinition,
  open: openAreasImport,
  suggest: ({ columns }) => ({ definition: suggestAreas(columns) }),
}
