import {
  likelyAreas,
  readLevels,
  readVersions,
  type LikelyArea,
} from '#lib/server/capabilities/areas/index.ts'
import type { TargetName } from '#lib/server/capabilities/imports/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { part, text } from '../mapping/mapping-types.ts'

export type AreaChoice = { code: string; name: string }

/** The areas that the rows of a file may name, and how to find those that a text may have meant. */
export type AreaSuggestions = {
  /** The column that names them; undefined where the file names no areas. */
  column: string | undefined
  areas: AreaChoice[]
  /** @param texts of the row, that of the faulty cell first */
  likely(texts: readonly string[]): LikelyArea[]
}

const EVER = '9999-12-31'

export async function areaSuggestions(
  tx: Tx,
  municipality: Municipality,
  { target, definition }: { target: TargetName; definition: Record<string, unknown> },
): Promise<AreaSuggestions> {
  const columns = part(definition, 'columns')
  const column = target === 'travel-times' ? text(columns, 'area') : text(columns, 'code')
  const level = (await readLevels(tx, municipality, EVER)).find(
    ({ code }) => code === text(definition, 'level'),
  )
  if (column === '' || level === undefined) return { column: undefined, areas: [], likely: () => [] }
  const versions = await readVersions(tx, municipality, level.areaLevelId)
  const byCode = new Map(versions.map(({ code, name }) => [code, { code, name }]))
  const areas = [...byCode.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'de'))
  return {
    column,
    areas,
    likely: ([cell = '', ...others]) => {
      // A name that stands beside the wrong code says more than the code's own likeness.
      const named = others
        .flatMap((text) => likelyAreas(text, areas, 1))
        .find(({ sureness }) => sureness === 1)
      const found = likelyAreas(cell, areas)
      return named === undefined ? found : [named, ...found.filter(({ code }) => code !== named.code)]
    },
  }
}
