import { messages } from '#lib/messages/index.ts'
import { listOpenLinks } from '#lib/server/capabilities/answering/index.ts'
import { context } from '#lib/server/context.ts'
import { figure, numberColumn, textColumn, type ReadTable } from '../../../table.ts'
import { surveyOfPage } from '../survey-of-page.ts'
import { stateOf } from './state-of-link.ts'

/** The open links of a survey with how many came by each. */
export function openLinksTable(params: { befragung: string }): ReadTable {
  return async (tx, municipality, { locale, today }) => {
    const { openLink: texts } = messages(locale).surveyAnswers
    const { surveyId, title } = await surveyOfPage(tx, municipality, params)
    const links = await listOpenLinks(tx, municipality, surveyId)
    return {
      name: `${texts.file} ${municipality.slug} ${surveyId} ${today}`,
      title: `${texts.title}: ${title}`,
      columns: [
        textColumn('group', texts.group),
        textColumn('address', texts.address),
        numberColumn('quota', texts.quota),
        numberColumn('begun', texts.came),
        numberColumn('submitted', texts.submitted),
        textColumn('last_day', texts.until),
        textColumn('state', texts.state),
      ],
      rows: links.map((link) => [
        link.groupName,
        `${context().origin}/antworten/offen/${link.token}`,
        figure(link.quota),
        figure(link.came),
        figure(link.submitted),
        link.expiresOn ?? '',
        texts.states[stateOf(link, today)],
      ]),
      notes: [],
      source: '',
    }
  }
}
