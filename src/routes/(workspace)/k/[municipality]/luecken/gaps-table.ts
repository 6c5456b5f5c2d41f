import { messages } from '#lib/messages/index.ts'
import { chainFor, listGaps, parseGapListAddress, supplyFacts } from '#lib/server/capabilities/chain/index.ts'
import { cellColumns, cellRow, chainNotes, cubeOfCells } from '../kette/cell-table.ts'
import { figure, numberColumn, type ReadTable } from '../table.ts'

/** All gaps that the address asks for; null while there is no chain. */
export const gapsTable: ReadTable = async (tx, municipality, { address, locale, today }) => {
  const computed = await chainFor(tx, municipality, today)
  if (computed.lacks !== null) return null
  const { minimumCount, slug } = municipality
  const { filter } = parseGapListAddress(computed, address)
  const texts = messages(locale).chain
  const rows = listGaps(computed, filter).gaps.map((cell, at) => [
    figure(at + 1),
    ...cellRow(cell, { way: supplyFacts(computed, cell).way, minimumCount, locale }),
  ])
  return {
    name: `${texts.gaps.file} ${slug} ${today}`,
    title: texts.gaps.title,
    columns: [numberColumn('rang', texts.rank), ...cellColumns(locale)],
    rows,
    notes: [{ term: texts.gaps.title, text: texts.gaps.explain }, ...chainNotes(computed, locale)],
    source: '',
    cube: cubeOfCells(locale, today),
  }
}
