import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { SourceRow } from '../../platform/tables/source-row.ts'
import { codeByName } from './area-names-rules.ts'
import { readLevels, readVersions } from './areas-store.ts'
import type { AreaLevel } from './areas-types.ts'
import { SINCE_EVER } from './validity-rules.ts'

export type RecognisedAreas = {
  column: string
  level: Pick<AreaLevel, 'code' | 'name'>
  by: 'code' | 'name'
  /** So many of the different texts in the first rows are areas of the level. */
  matched: number
  of: number
}

const LEAST_SHARE = 0.6

/**
 * Finds the column that names areas, and their level, by what stands in it, whatever it is called.
 * @returns undefined where in no column more than half of the texts are areas of one level
 */
export async function recogniseAreaColumn(
  tx: Tx,
  municipality: Municipality,
  { columns, sample }: { columns: readonly string[]; sample: readonly SourceRow[] },
): Promise<RecognisedAreas | undefined> {
  const found: (RecognisedAreas & { weight: number })[] = []
  for (const level of await readLevels(tx, municipality, SINCE_EVER)) {
    const areas = await readVersions(tx, municipality, level.areaLevelId)
    const codes = new Set(areas.map(({ code }) => code))
    const named = codeByName(areas)
    for (const [place, column] of columns.entries()) {
      const texts = [...new Set(sample.map(({ cells }) => (cells[column] ?? '').trim()))].filter(
        (text) => text !== '',
      )
      if (texts.length === 0) continue
      const byCode = texts.filter((text) => codes.has(text)).length
      const byName = texts.filter((text) => named(text) !== null).length
      const matched = Math.max(byCode, byName)
      if (matched / texts.length < LEAST_SHARE) continue
      // Codes that fit several levels fit the one best of which more are named; earlier columns are likelier.
      const weight = matched / texts.length + matched / (10 * codes.size) - place / 1000
      const by = byCode >= byName ? 'code' : 'name'
      found.push({ column, level, by, matched, of: texts.length, weight })
    }
  }
  const [best] = found.toSorted((one, other) => other.weight - one.weight)
  if (best === undefined) return undefined
  const { weight: _weight, level, ...rest } = best
  return { ...rest, level: { code: level.code, name: level.name } }
}
