import { messages } from '#lib/messages/index.ts'
import { kindsInWords } from '#lib/questionnaire/say-file.ts'
import { formatNumber } from '#lib/ui/format.ts'
import { figure, numberColumn, textColumn, type ReadTable, type WantedTable } from '../../../../table.ts'
import { surveyByCode } from '../../survey-by-code.ts'
import { readSentFiles } from './read-sent-files.ts'

/** The files that respondents have sent along, without the files themselves. */
export const sentFilesTable: ReadTable<WantedTable & { readonly code: string }> = async (
  tx,
  municipality,
  { code, locale, today },
) => {
  const survey = await surveyByCode(tx, municipality, code)
  if (survey === undefined) return null
  const { sent } = messages(locale).surveyThemes.files
  const { files, heldBack } = await readSentFiles(tx, municipality, { survey, locale, today })
  const minimum = formatNumber(municipality.minimumCount, locale)
  return {
    name: `${sent.title} ${survey.title} ${today}`,
    title: `${survey.title}: ${sent.title}`,
    columns: [
      textColumn('name', sent.columns.name),
      textColumn('kind', sent.columns.kind),
      numberColumn('bytes', sent.columns.size, 'kB'),
      ...(survey.anonymous ? [] : [textColumn('who', sent.columns.who)]),
      textColumn('question', sent.columns.question),
    ],
    rows: files.map(({ name, type, bytes, who, question }) => [
      name,
      kindsInWords([type]),
      figure(bytes / 1000, 1),
      ...(survey.anonymous ? [] : [who]),
      question,
    ]),
    notes: [
      { term: sent.title, text: survey.anonymous ? sent.leadAnonymous(minimum) : sent.lead },
      ...heldBack.map((question) => ({
        term: messages(locale).downloads.notes.minimum,
        text: sent.heldBack(question, minimum),
      })),
    ],
    source: '',
  }
}
