import { messages } from '#lib/messages/index.ts'
import { plainText } from '@gelingen/questionnaire'
import { listOwnQuestions } from '#lib/server/capabilities/surveys/index.ts'
import { figure, numberColumn, textColumn, type ReadTable } from '../../table.ts'

/** The municipality's own questions, each in its latest version. */
export const ownQuestionsTable: ReadTable = async (tx, municipality, { locale, today }) => {
  const texts = messages(locale).surveyQuestions
  const { bank } = texts
  const questions = await listOwnQuestions(tx, municipality)
  return {
    name: `${bank.file} ${municipality.slug} ${today}`,
    title: bank.title,
    columns: [
      textColumn('code', bank.code),
      textColumn('title', bank.columns.title),
      textColumn('kind', bank.columns.kind),
      textColumn('module', bank.columns.module),
      numberColumn('version', bank.columns.version),
      textColumn('saved', bank.columns.saved),
      textColumn('state', bank.columns.state),
    ],
    rows: questions.map(({ code, question, module, version, savedAt, retired }) => [
      code,
      plainText(question.title, locale),
      texts.form.kinds[question.kind].name,
      module,
      figure(version),
      savedAt.toISOString().slice(0, 10),
      retired ? bank.retired : bank.offered,
    ]),
    notes: [],
    source: '',
  }
}
