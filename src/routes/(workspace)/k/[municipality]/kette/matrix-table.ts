import { messages } from '#lib/messages/index.ts'
import { chainFor, placeInAddress, placeMatrix, supplyFacts } from '#lib/server/capabilities/chain/index.ts'
import type { ReadTable } from '../table.ts'
import { cellColumns, cellRow, chainNotes, cubeOfCells } from './cell-table.ts'

/** Every step and field of a place in which an offer is expected; null while there is no chain, or no such place. */
export const matrixTable: ReadTable = async (tx, municipality, { address, locale, today }) => {
  const computed = await chainFor(tx, municipality, today)
  if (computed.lacks !== null) return null
  const place = placeInAddress(computed, address)
  if (place === undefined) return null
  const { minimumCount, slug } = municipality
  const texts = messages(locale).chain
  const cells = placeMatrix(computed, place)
    .cells.flat()
    .filter(({ isExpected }) => isExpected)
  return {
    name: [texts.title, slug, place.code === '' ? '' : place.name, today].join(' '),
    title: place.code === '' ? texts.title : texts.titleIn(place.name),
    columns: cellColumns(locale),
    rows: cells.map((cell) => cellRow(cell, { way: supplyFacts(computed, cell).way, minimumCount, locale })),
    notes: chainNotes(computed, locale),
    source: '',
    cube: cubeOfCells(locale, today),
  }
}
