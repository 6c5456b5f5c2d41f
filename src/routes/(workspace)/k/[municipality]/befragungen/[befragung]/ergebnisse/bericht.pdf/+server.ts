import { error } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { pdfAnswer } from '#lib/server/platform/pdf/index.ts'
import { formatDate } from '#lib/ui/format.ts'
import { printPaper } from '../../../../berichte/paper/print-paper.ts'
import { surveyOfPage } from '../../survey-of-page.ts'
import { readResultsOfPage, viewAbout } from '../read-results-page.ts'
import { resultsPaper } from '../results-paper.ts'
import { questionView } from '../views/question-view.ts'
import type { RequestHandler } from './$types'

/** The results that the address asks for as tagged PDF, protected as all that leaves the house. */
export const GET: RequestHandler = async (event) => {
  const { locale } = event.locals
  const today = context().today()
  const texts = messages(locale).surveyResults
  const paper = await inWorkspace(event, 'surveys.read', async (tx, municipality) => {
    const survey = await surveyOfPage(tx, municipality, event.params)
    const address = event.url.searchParams
    const page = await readResultsOfPage(tx, municipality, {
      survey,
      address,
      locale,
      today,
      leavesHouse: true,
    })
    if (page?.refusal) error(422, sentenceOf(page.refusal, locale))
    if (!page?.results?.all) error(404, texts.report.nothing)
    const about = await viewAbout(tx, municipality, { ...page, results: page.results }, today)
    return resultsPaper(page, {
      views: page.data.questions.map((question) => questionView(question, about)),
      municipality: municipality.name,
      date: formatDate(today, locale),
    })
  })
  return pdfAnswer({
    name: `${texts.report.file} ${paper.title} ${today}`,
    pdf: await printPaper(context().printer, paper),
  })
}
