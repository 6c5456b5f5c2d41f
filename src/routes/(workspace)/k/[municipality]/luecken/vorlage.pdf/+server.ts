import { redirect, type RequestHandler } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { pdfAnswer } from '#lib/server/platform/pdf/index.ts'
import { councilPaper } from '../vorlage/council-paper.ts'
import template from '../vorlage/council-paper.typ?raw'

/** The list of gaps as the address filters it, as a paper for the committee. */
export const GET: RequestHandler<{ municipality: string }> = async (event) => {
  const { locale } = event.locals
  const wanted = { address: event.url.searchParams, locale, today: context().today() }
  const paper = await inWorkspace(event, 'chain.read', (tx, municipality) =>
    councilPaper(tx, municipality, wanted),
  )
  // The page says what is missing first.
  if (paper === null) redirect(303, `/k/${event.params.municipality}/luecken`)
  const pdf = await context().printer.print({ template, ...paper })
  const name = `${messages(locale).councilPaper.file} ${event.params.municipality} ${wanted.today}`
  return pdfAnswer({ name, pdf })
}
