import type { ImportTarget } from '../imports/index.ts'
import { residentsDefinition, type ResidentsDefinition } from './areas-form.ts'
import { recogniseAreaColumn } from './recognise-area-column.ts'
import { openResidentsImport } from './open-residents-import.ts'
import { suggestResidents } from './suggest-columns-rules.ts'

/** Files of residents by area, year and age group, wide (a column per group) or long (a row per group). */
export const residentsImportTarget: ImportTarget<ResidentsDefinition> = {
  name: 'residents',
  definition: residentsDefinition,
  open: openResidentsImport,
  async suggest({ columns, sample }, { tx, municipality }) {
    const definition = suggestResidents(columns)
    const areas = await recogniseAreaColumn(tx, municipality, { columns, sample })
    if (areas === undefined) return { definition }
    const { column, level, by, matched, of } = areas
    const details = { column, level: level.name, matched, of }
    return {
      definition: { ...definition, level: level.code, columns: { code: column } },
      reasons: [{ answer: 'code', code: by === 'code' ? 'area-codes' : 'area-names', details }],
    }
  },
}
