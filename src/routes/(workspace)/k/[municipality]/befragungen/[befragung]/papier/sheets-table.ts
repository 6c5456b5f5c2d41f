import { messages } from '#lib/messages/index.ts'
import { listRecipients } from '#lib/server/capabilities/field-phase/index.ts'
import { listPaperSheets } from '#lib/server/capabilities/paper-answers/index.ts'
import { textColumn, type ReadTable } from '../../../table.ts'
import { surveyOfPage } from '../survey-of-page.ts'
import { areasByLevel } from './paper-facts.ts'

/** The sheets that were typed in, as the page lists them. */
export function sheetsTable(params: { befragung: string }): ReadTable {
  return async (tx, municipality, { locale, today }) => {
    const { columns, states, sheets: title, file } = messages(locale).surveyThemes.paper
    const { surveyId, title: survey, anonymous } = await surveyOfPage(tx, municipality, params)
    const recipients = await listRecipients(tx, municipality, surveyId)
    const names = new Map(recipients.map(({ recipientId, name, email }) => [recipientId, name || email]))
    const levels = await areasByLevel(tx, municipality, today)
    const areas = new Map(levels.flatMap((level) => level.areas.map(({ areaId, name }) => [areaId, name])))
    const told = [
      textColumn('bogen', columns.sheet),
      ...(anonymous ? [] : [textColumn('von', columns.recipient)]),
      textColumn('gruppe', columns.group),
      textColumn('gebiet', columns.area),
      textColumn('stand', columns.state),
    ]
    return {
      name: `${file} ${survey} ${title}`,
      title: `${title}: ${survey}`,
      columns: told,
      rows: (await listPaperSheets(tx, municipality, surveyId)).map((sheet) => [
        sheet.sheetNumber,
        ...(anonymous ? [] : [names.get(sheet.recipientId ?? 0) ?? '']),
        sheet.groupName,
        areas.get(sheet.areaId ?? 0) ?? '',
        sheet.state === 'submitted' ? states.done : states.begun,
      ]),
      notes: [],
      source: '',
    }
  }
}
