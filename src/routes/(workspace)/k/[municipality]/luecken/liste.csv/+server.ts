import { redirect, type RequestHandler } from '@sveltejs/kit'
import { stringify } from 'csv-stringify/sync'
import { messages } from '#lib/messages/index.ts'
import { chainFor, listGaps, parseGapListAddress, supplyFacts } from '#lib/server/capabilities/chain/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { gapColumns, gapRecord } from './gap-records.ts'

/** The list of gaps as the address filters it, all of it, as a table that spreadsheets open. */
export const GET: RequestHandler<{ municipality: string }> = async (event) => {
  const { locale } = event.locals
  const today = context().today()
  const { slug, records } = await inWorkspace(event, 'chain.read', async (tx, municipality) => {
    const computed = await chainFor(tx, municipality, today)
    if (computed.lacks !== null) redirect(303, `/k/${municipality.slug}/luecken`)
    const { filter } = parseGapListAddress(computed, event.url.searchParams)
    const { minimumCount } = municipality
    return {
      slug: municipality.slug,
      records: listGaps(computed, filter).gaps.map((cell, at) =>
        gapRecord(cell, {
          rank: at + 1,
          way: supplyFacts(computed, cell).way,
          minimumCount,
          locale,
        }),
      ),
    }
  })
  const csv = stringify([gapColumns(locale), ...records], {
    delimiter: ';',
    bom: true,
    escape_formulas: true,
  })
  const name = `${messages(locale).chain.gaps.file}-${slug}-${today}.csv`
  return new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    },
  })
}
