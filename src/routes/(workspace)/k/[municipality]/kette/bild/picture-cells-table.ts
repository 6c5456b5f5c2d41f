import { messages } from '#lib/messages/index.ts'
import { chainFor, supplyFacts } from '#lib/server/capabilities/chain/index.ts'
import type { ReadTable } from '../../table.ts'
import { cellColumns, cellRow, chainNotes, cubeOfCells } from '../cell-table.ts'
import { readPictureQuery } from './picture-query.ts'
import { isShown, readPicture } from './read-picture.ts'
import { pictureFileName } from './read-picture-file.ts'
import { leftOutSentences, titleOf } from './say-picture.ts'

/** A line for each place, field and step that the picture shows; null while there is no chain, or no such area. */
export const pictureCellsTable: ReadTable = async (tx, municipality, { address, locale, today }) => {
  const computed = await chainFor(tx, municipality, today)
  if (computed.lacks !== null) return null
  const query = readPictureQuery(computed, address)
  if (query === undefined) return null
  const { minimumCount, slug } = municipality
  const { places } = readPicture(computed, query, { base: `/k/${slug}`, minimumCount, locale, barHref: null })
  const cells = places.flatMap((place) => place.cells.flat()).filter((cell) => isShown(cell, query.only))
  return {
    name: pictureFileName(query, { locale, today }),
    title: titleOf(query, locale),
    columns: cellColumns(locale),
    rows: cells.map((cell) => cellRow(cell, { way: supplyFacts(computed, cell).way, minimumCount, locale })),
    notes: [
      ...leftOutSentences(query, { places, locale }).map((text) => ({
        term: messages(locale).chainPicture.picture,
        text,
      })),
      ...chainNotes(computed, locale),
    ],
    source: '',
    cube: cubeOfCells(locale, today),
  }
}
