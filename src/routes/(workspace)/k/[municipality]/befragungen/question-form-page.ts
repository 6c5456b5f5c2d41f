import { plainText, type Definition, type Question, type QuestionKind } from '@gelingen/questionnaire'
import { earlierQuestions, pathOfQuestion, type EditProblem } from '@gelingen/questionnaire/editing'
import { messages, type Locale } from '#lib/messages/index.ts'
import { placeOfProblem, sayProblem } from '#lib/questionnaire/say-problem.ts'
import { sayTarget } from '#lib/questionnaire/say-target.ts'
import {
  fieldOfProblem,
  fieldsOfKind,
  type FieldProblem,
  type FormValues,
} from '#lib/server/capabilities/surveys/index.ts'
import { context } from '#lib/server/context.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import type { QuestionFormProblems, QuestionFormView } from '#lib/ui/surveys/question-form-view.ts'
import { areaDirectory } from '../gebiete/area-directory.ts'

type Given = {
  readonly kind: QuestionKind
  readonly values: FormValues
  readonly languages: readonly string[]
  readonly locale: Locale
  /** As it was; null = it is new. */
  readonly before: Question | null
  /** The questionnaire in which it stands; null = it stands alone. */
  readonly definition: Definition | null
}

/** The form of a question with what it offers to choose from. */
export async function questionFormView(
  tx: Tx,
  municipality: Municipality,
  { kind, values, languages, locale, before, definition }: Given,
): Promise<QuestionFormView> {
  const texts = messages(locale).surveyQuestions.form
  const { texts: textNames, others } = fieldsOfKind[kind]
  const earlier = definition === null ? [] : earlierQuestions(definition, before?.id ?? null)
  const { levels } = await areaDirectory(tx, municipality, context().today())
  return {
    kind,
    texts: ['title', 'help', ...textNames.filter((name) => name !== 'first' || before === null)],
    others,
    values,
    languages: languages.map((code) => ({ code, name: languageName(code, locale) })),
    sources: [
      { value: 'written', text: texts.sources.written },
      { value: 'list:actors', text: texts.sources.actors },
      { value: 'list:networks', text: texts.sources.networks },
      ...earlier
        .filter((question) => question.kind === 'multiple' || question.kind === 'ranking')
        .map((question) => ({
          value: `answersOf:${question.id}`,
          text: texts.sources.answersOf(plainText(question.title, locale)),
        })),
    ],
    levels: [
      { value: '', text: texts.allLevels },
      ...levels.map(({ code, name }) => ({ value: code, text: name })),
    ],
    required: typeof before?.required === 'object' ? ['no', 'yes', 'condition'] : ['no', 'yes'],
    target: before?.writesTo === undefined ? '' : sayTarget(before.writesTo, locale),
    piping: [
      ...earlier.filter(canBePutIn).map((question) => ({
        sign: `{{${question.id}|${texts.pipingOtherwise}}}`,
        title: plainText(question.title, locale),
      })),
      ...(definition?.values ?? []).map((value) => ({
        sign: `{{@${value}}}`,
        title: texts.pipingValues[value] ?? value,
      })),
    ],
  }
}

function canBePutIn({ kind }: Question): boolean {
  return !['matrix', 'group', 'roster', 'file'].includes(kind)
}

export function languageName(code: string, locale: Locale): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code
}

/** German, English, those of the survey, and those in which something is said already. */
export function languagesOfForm(of: readonly string[], question: Question | null): string[] {
  const said = question === null ? [] : [...JSON.stringify(question).matchAll(/"([a-z]{2,3})":"/g)]
  const inTitle = question === null ? [] : Object.keys(question.title)
  const known = said
    .map(([, code = '']) => code)
    .filter((code) => of.includes(code) || inTitle.includes(code))
  return [...new Set(['de', 'en', ...of, ...inTitle, ...known])]
}

/** The fields that the form has, as they were typed. */
export function typedValues(
  form: FormData,
  { kind, languages }: { kind: QuestionKind; languages: readonly string[] },
): FormValues {
  const { texts, others } = fieldsOfKind[kind]
  const names = [
    ...['title', 'help', ...texts].flatMap((name) => languages.map((language) => `${name}.${language}`)),
    'required',
    'seconds',
    'keepTarget',
    'module',
    ...others,
  ]
  return Object.fromEntries(
    names.flatMap((name) => {
      const typed = form.getAll(name).filter((value) => typeof value === 'string')
      return typed.length === 0 ? [] : [[name, typed.join('\n')]]
    }),
  )
}

/** Problems at the fields where they can be mended; those of other questions with their place. */
export function problemsOfForm(
  problems: readonly EditProblem[],
  {
    wanted,
    id,
    kind,
    locale,
    own = [],
  }: {
    wanted: Definition | null
    id: string
    kind: QuestionKind
    locale: Locale
    own?: readonly FieldProblem[]
  },
): QuestionFormProblems {
  const path = wanted === null ? null : pathOfQuestion(wanted, id)
  const isHere = (problem: EditProblem) =>
    path !== null && (problem.path === path || problem.path.startsWith(`${path}.`))
  const fields = [
    ...own.map(({ field, ...problem }) => ({ field, sentence: sayProblem(problem, wanted, locale) })),
    ...problems.filter(isHere).map((problem) => ({
      field: fieldOfProblem(problem.path.slice((path ?? '').length).replace(/^\./, ''), kind),
      sentence: sayProblem(problem, wanted, locale),
    })),
  ]
  return {
    fields: fields.filter(
      ({ field, sentence }, at) =>
        fields.findIndex((one) => one.field === field && one.sentence === sentence) === at,
    ),
    elsewhere: problems
      .filter((problem) => !isHere(problem))
      .map((problem) => ({
        place: placeOfProblem(problem.path, wanted, locale),
        sentence: sayProblem(problem, wanted, locale),
      })),
  }
}
