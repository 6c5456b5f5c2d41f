import type { ImportContext, ImportCounts, ImportSession } from '../imports/index.ts'
import { areaOfYear } from './area-of-year-rules.ts'
import type { ResidentsDefinition } from './areas-form.ts'
import { readLevels, readVersions } from './areas-store.ts'
import { residentsReader } from './read-residents-rules.ts'
import { removeUntold, writeResidents } from './residents-store.ts'
import { SINCE_EVER } from './validity-rules.ts'

const WHOLE_FILE = 0

/** Reads a file of residents: checks and writes in `take`, looks at the whole in `finish`. */
export async function openResidentsImport(
  definition: ResidentsDefinition,
  context: ImportContext,
): Promise<ImportSession> {
  const { tx, municipality, importRunId, report, preview = false } = context
  const counts: Required<ImportCounts> = { added: 0, changed: 0, unchanged: 0, vanished: 0 }
  const levels = await readLevels(tx, municipality, SINCE_EVER)
  const level = levels.find(({ code }) => code === definition.level)
  if (level === undefined) {
    const details = { level: definition.level }
    report({ line: WHOLE_FILE, code: 'areas/level-unknown', details, weight: 'refused' })
    return { take: async () => {}, finish: async () => counts }
  }
  const { areaLevelId } = level
  const versions = await readVersions(tx, municipality, areaLevelId)
  const reader = residentsReader({ definition, areaFor: areaOfYear(versions), context })
  return {
    async take(rows) {
      const records = rows.flatMap((row) => reader.read(row))
      const { added, changed } = await writeResidents(tx, municipality, { records, importRunId })
      counts.added += added
      counts.changed += changed
      counts.unchanged += records.length - added - changed
    },
    async finish() {
      reader.checkTotals()
      if (preview) return counts
      for (const told of reader.toldByYear())
        counts.vanished += await removeUntold(tx, municipality, { areaLevelId, ...told })
      return counts
    },
  }
}
