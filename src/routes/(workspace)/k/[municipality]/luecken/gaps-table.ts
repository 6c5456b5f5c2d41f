import { messages } from '#lib/messages/index.ts'
import { chainFor, listGaps, parseGapListAddress, supplyFacts } from '#lib/server/capabilities/chain/index.ts'
import type { ReadTable } from '../table.ts'
import { gapColumns, gapRecord } from './gap-records.ts'

/** All gaps that the address asks for; null while there is no chain. */
export const gapsTable: ReadTable = async (tx, municipality, { address, locale, today }) => {
  const computed = await chainFor(tx, municipality, today)
  if (computed.lacks !== null) return null
  const { minimumCount, slug } = municipality
  const { filter } = parseGapListAddress(computed, address)
  const records = listGaps(computed, filter).gaps.map((cell, at) =>
    gapRecord(cell, { rank: at + 1, way: supplyFacts(computed, cell).way, minimumCount, locale }),
  )
  return {
    name: `${messages(locale).chain.gaps.file} ${slug} ${today}`,
    records: [gapColumns(locale), ...records],
  }
}
