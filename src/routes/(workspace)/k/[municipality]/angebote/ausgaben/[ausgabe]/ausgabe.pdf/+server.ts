import { error } from '@sveltejs/kit'
import { context } from '#lib/server/context.ts'
import { pdfAnswer } from '#lib/server/platform/pdf/index.ts'
import { editionOfToday } from '../../edition-event.ts'
import { MOST_PRINTED, printEdition } from '../../print-edition.ts'
import type { RequestHandler } from './$types'

/** An edition with the offers of today as tagged PDF. */
export const GET: RequestHandler = async (event) => {
  const read = await editionOfToday(event)
  if (read.offers.length > MOST_PRINTED) error(404)
  return pdfAnswer({
    name: `${read.edition.title} ${read.today}`,
    pdf: await printEdition(context().printer, read),
  })
}
