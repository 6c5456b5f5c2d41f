import { supplyFacts } from '#lib/server/capabilities/chain/index.ts'
import { gapColumns, gapRecord } from '../../luecken/gap-records.ts'
import type { PictureFile } from './read-picture-file.ts'
import { isShown } from './read-picture.ts'

/** A record for each place, field and step that the picture shows, with the columns of the list of gaps but its rank. */
export function pictureRecords({ places, query, computed, minimumCount, locale }: PictureFile): string[][] {
  const cells = places.flatMap((place) => place.cells.flat()).filter((cell) => isShown(cell, query.only))
  const records = cells.map((cell) =>
    gapRecord(cell, { rank: 0, way: supplyFacts(computed, cell).way, minimumCount, locale }),
  )
  return [gapColumns(locale), ...records].map((record) => record.slice(1))
}
