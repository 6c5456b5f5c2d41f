import { messages } from '#lib/messages/index.ts'
import { placeCell, placesWithin, supplyFacts } from '#lib/server/capabilities/chain/index.ts'
import { fieldName, stepName } from '#lib/ui/chain/say-cell.ts'
import type { ReadTable } from '../../../table.ts'
import { cellColumns, cellRow, chainNotes, cubeOfCells } from '../../cell-table.ts'
import { divide, worstFirst } from './areas-of-cell.ts'
import { cellOfAddress, type WantedCell } from './cell-of-address.ts'

/** One step and field in all areas that its page divides the place into. */
export const cellAreasTable: ReadTable<WantedCell> = async (tx, municipality, wanted) => {
  const found = await cellOfAddress(tx, municipality, wanted)
  if (found === null) return null
  const { computed, place, step, field } = found
  const { address, locale, today } = wanted
  const { level, scope } = divide(computed, place, address.get('ebenen'))
  const { areaLevelId } = level
  const { minimumCount } = municipality
  const { way } = supplyFacts(computed, { step, field })
  const cells = placesWithin(computed, { areaLevelId, within: scope })
    .map((part) => placeCell(computed, { place: part, step, field }))
    .sort(worstFirst)
  const texts = messages(locale).chain
  const title = texts.cellTitle(stepName(step, locale), fieldName(field, locale))
  return {
    name: `${title} ${level.name} ${today}`,
    title: `${title}: ${texts.areasCaption(level.name, scope.name)}`,
    columns: cellColumns(locale),
    rows: cells.map((cell) => cellRow(cell, { way, minimumCount, locale })),
    notes: chainNotes(computed, locale),
    source: '',
    cube: cubeOfCells(locale, today),
    areas: { areaLevelId, date: today, ofRows: cells.map((cell) => cell.place.areaId) },
  }
}
