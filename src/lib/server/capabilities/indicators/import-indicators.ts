import type { ImportTarget } from '../imports/index.ts'
import { readLevels, readVersions } from '../areas/index.ts'
import { areaFinder } from './find-area-rules.ts'
import { IndicatorsImport } from './indicators-import.ts'
import {
  columnsOfDefinition,
  indicatorsImportDefinition,
  type IndicatorsImportDefinition,
} from './indicators-import-definition.ts'
import { suggestFile } from './suggest-file.ts'

/** The import target `indicators`: files in wide, long and flat shape. */
export const indicatorsImportTarget: ImportTarget<IndicatorsImportDefinition> = {
  name: 'indicators',
  definition: indicatorsImportDefinition,
  async open(definition, context) {
    const { tx, municipality } = context
    const level = (await readLevels(tx, municipality, '9999-12-31')).find(
      ({ code }) => code === definition.level,
    )
    if (level === undefined) {
      const details = { level: definition.level }
      context.report({ line: 0, code: 'indicators/unknown-level', details, weight: 'refused' })
    }
    const versions = level === undefined ? [] : await readVersions(tx, municipality, level.areaLevelId)
    const session = new IndicatorsImport(definition, context, {
      areaLevelId: level?.areaLevelId ?? 0,
      findArea: level === undefined ? undefined : areaFinder(versions),
    })
    await session.prepareIndicators()
    return session
  },
  suggest: suggestFile,
  columnsOf: columnsOfDefinition,
}
