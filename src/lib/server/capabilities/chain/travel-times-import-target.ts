import { placesOfFile } from './travel-time-places.ts'
import { deleteTravelTimes, deleteTravelTimesNotOf, writeTravelTimes } from './travel-time-store.ts'
import { travelTimesDefinition, type TravelTimesDefinition } from './travel-times-form.ts'
import { readWay, suggestTravelTimes, type FileWay } from './travel-times-import-rules.ts'
import type { ImportContext, ImportSession, ImportTarget, SourceRow } from '../imports/index.ts'

/** Files of real travel times, a row per area and offer or site. */
export const travelTimesImportTarget: ImportTarget<TravelTimesDefinition> = {
  name: 'travel-times',
  definition: travelTimesDefinition,
  open,
  suggest: ({ columns }) => ({ definition: suggestTravelTimes(columns) }),
}

async function open(definition: TravelTimesDefinition, context: ImportContext): Promise<ImportSession> {
  const { tx, municipality, importRunId, decimal, report, preview = false } = context
  const counts = { added: 0, changed: 0, unchanged: 0, vanished: 0 }
  const places = await placesOfFile(tx, municipality, definition)
  /** Minutes by pair, to tell doubles; a way between two sites of the same place is the same way. */
  const seen = new Map<string, { minutes: number | null; line: number }>()

  function read(row: SourceRow): FileWay[] {
    const way = readWay(row, { definition, places, decimal })
    if (!way.ok) {
      const { column } = way
      report({
        line: row.line,
        ...(column === undefined ? {} : { column }),
        ...way.refusal,
        weight: 'refused',
      })
      return []
    }
    const { areaId, siteId, minutes } = way.value
    const key = `${areaId} ${siteId}`
    const before = seen.get(key)
    if (before === undefined) {
      seen.set(key, { minutes, line: row.line })
      return [way.value]
    }
    // Two offers at one site may both be in the file, with the same way.
    if (before.minutes !== minutes)
      report({
        line: row.line,
        code: 'travel-times/double',
        details: { firstLine: before.line },
        weight: 'refused',
      })
    return []
  }

  return {
    async take(rows) {
      const ways = rows.flatMap(read)
      const times = ways.flatMap(({ minutes, ...pair }) => (minutes === null ? [] : { ...pair, minutes }))
      const written = await writeTravelTimes(tx, municipality, { times, importRunId })
      counts.added += written.added
      counts.changed += written.changed
      counts.unchanged += written.unchanged
      const none = ways.filter(({ minutes }) => minutes === null)
      if (none.length > 0) counts.vanished += await deleteTravelTimes(tx, municipality, none)
    },
    async finish() {
      if (!preview && definition.missing === 'remove')
        counts.vanished += await deleteTravelTimesNotOf(tx, municipality, importRunId)
      return counts
    },
  }
}
