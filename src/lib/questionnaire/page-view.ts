import {
  fillText,
  pruneAnswers,
  visibleInEntry,
  visibleQuestions,
  writeForm,
  type AnswerProblem,
  type LocalisedText,
  type Question,
  type Questionnaire,
  type UncheckedAnswers,
} from '@gelingen/questionnaire'
import { groupView, rosterView } from './entries-view.ts'
import { plainInputView, type InputContext, type PreparedRules } from './input-view.ts'
import type { InputView, PageView, ProblemView, QuestionView } from './page-view-types.ts'

export type PageRequest = {
  readonly questionnaire: Questionnaire
  /** All answers so far, of this page as they were typed. */
  readonly answers: UncheckedAnswers
  readonly page: string
  readonly language: string
  /** What the program knows of the one who answers: `{{@person}}`. */
  readonly values?: Readonly<Record<string, string>>
  readonly problems?: readonly AnswerProblem[]
  /** Ids of questions whose answer was known before. */
  readonly known?: ReadonlySet<string>
  /** Ids of groups and rosters that are to show so many empty entries. */
  readonly emptyEntries?: Readonly<Record<string, number>>
}

/** What a page shows after these answers. @throws RangeError there is no such page */
export function pageView(request: PageRequest): PageView {
  const { questionnaire, page: id, language, problems = [], known, values = {}, emptyEntries = {} } = request
  const page = questionnaire.definition.pages.find((one) => one.id === id)
  if (page === undefined) throw new RangeError(`page: there is no ${id}`)
  const answers = pruneAnswers({ questionnaire, answers: request.answers })
  const visible = visibleQuestions({ questionnaire, answers })
  const form = writeForm({ questionnaire, answers: request.answers, page: id })
  const byField = Map.groupBy(problems, ({ field }) => field)
  const say = (text: LocalisedText | undefined) =>
    text === undefined ? '' : fillText({ questionnaire, text, language, answers, values })
  const context: InputContext = {
    questionnaire,
    answers,
    language,
    emptyEntries,
    one: (name) => form.get(name)?.[0] ?? '',
    all: (name) => form.get(name) ?? [],
    problemsOf: (name) => (byField.get(name.slice('q.'.length)) ?? []).map(problemView),
    sayIn: (text, entry) =>
      text === undefined
        ? ''
        : fillText({ questionnaire, text, language, answers, values, ...(entry && { entry }) }),
    visibleIn: (group, entry) => visibleInEntry({ questionnaire, answers, id: group, entry }),
  }
  return {
    id,
    language: Object.hasOwn(questionnaire.definition.title, language) ? language : 'de',
    title: say(page.title),
    text: say(page.text),
    sections: page.sections.flatMap((section) => {
      const questions = section.questions
        .filter((question) => visible.has(question.id))
        .flatMap((question) => questionnaire.byId.get(question.id) ?? [])
        .map(({ question, rules }): QuestionView => {
          const name = `q.${question.id}`
          return {
            name,
            title: say(question.title),
            help: say(question.help),
            required: question.required === true,
            known: known?.has(question.id) ?? false,
            problems: context.problemsOf(name),
            input: inputView({ question, rules, name, context }),
          }
        })
      return questions.length === 0
        ? []
        : [{ id: section.id, title: say(section.title), text: say(section.text), questions }]
    }),
  }
}

function inputView({
  question,
  ...rest
}: {
  question: Question
  rules: PreparedRules
  name: string
  context: InputContext
}): InputView {
  if (question.kind === 'group') return groupView({ question, ...rest })
  if (question.kind === 'roster') return rosterView({ question, ...rest })
  return plainInputView({ question, ...rest })
}

function problemView({ code, details }: AnswerProblem): ProblemView {
  return { code, details }
}
