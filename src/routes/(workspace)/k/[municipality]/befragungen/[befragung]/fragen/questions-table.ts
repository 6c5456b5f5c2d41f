import { prepareQuestionnaire } from '@gelingen/questionnaire'
import { messages } from '#lib/messages/index.ts'
import { listOwnQuestions } from '#lib/server/capabilities/surveys/index.ts'
import type { QuestionRow } from '#lib/ui/surveys/question-row.ts'
import { figure, numberColumn, textColumn, type ReadTable } from '../../../table.ts'
import { surroundingsOf } from '../surroundings.ts'
import { surveyOfPage } from '../survey-of-page.ts'
import { questionRows } from './question-rows.ts'

/** The questions of a survey as the page lists them, those of lists behind their list. */
export const questionsTable =
  (params: { befragung: string }): ReadTable =>
  async (tx, municipality, { locale, today }) => {
    const { list, form } = messages(locale).surveyQuestions
    const { title, definition } = await surveyOfPage(tx, municipality, params)
    const { lists, areas } = await surroundingsOf(tx, municipality, { definition, today })
    const questionnaire = prepareQuestionnaire(definition, { lists: new Map(Object.entries(lists)), areas })
    const kept = await listOwnQuestions(tx, municipality)
    const origins = { canon: list.canon, kept: list.kept, own: list.own }
    const cells = (page: string, row: QuestionRow) => [
      row.number,
      page,
      row.title,
      form.kinds[row.kind].name,
      origins[row.origin],
      figure(row.version),
      row.module,
      { always: list.required, sometimes: list.requiredIf, no: '' }[row.required],
      figure(row.seconds),
      row.condition === '' ? list.always : row.condition,
      row.target,
    ]
    const pages = questionRows(questionnaire, { kept, locale })
    return {
      name: `${list.table.file} ${title} ${today}`,
      title,
      columns: [
        textColumn('number', list.table.number),
        textColumn('page', list.table.page),
        textColumn('title', list.table.title),
        textColumn('kind', list.facts.kind),
        textColumn('origin', list.table.origin),
        numberColumn('version', messages(locale).surveyQuestions.versions.columns.version),
        textColumn('module', list.facts.module),
        textColumn('required', list.required),
        numberColumn('seconds', list.table.seconds),
        textColumn('condition', list.facts.condition),
        textColumn('target', list.facts.target),
      ],
      rows: pages.flatMap((page) =>
        page.sections
          .flatMap(({ questions }) => questions.flatMap((row) => [row, ...row.inside]))
          .map((row) => cells(list.page(page.number, page.title), row)),
      ),
      notes: [],
      source: '',
    }
  }
