import { canonModules, canonQuestions } from '@gelingen/catalogue'
import { plainText, type Question, type Questionnaire } from '@gelingen/questionnaire'
import { messages, type Locale } from '#lib/messages/index.ts'
import { sayCondition } from '#lib/questionnaire/say-condition.ts'
import { sayTarget } from '#lib/questionnaire/say-target.ts'
import type { OwnQuestion } from '#lib/server/capabilities/surveys/index.ts'
import { formatNumber } from '#lib/ui/format.ts'
import type { PageRow, QuestionRow } from '#lib/ui/surveys/question-row.ts'

/** The questionnaire as those read it who put it together: page by page, with what each question is and where it leads. */
export function questionRows(
  questionnaire: Questionnaire,
  { kept, locale }: { kept: readonly OwnQuestion[]; locale: Locale },
): PageRow[] {
  const { definition } = questionnaire
  let number = 0
  const conditionOf = (condition: Question['visibleIf']) =>
    condition === undefined
      ? ''
      : messages(locale).surveyQuestions.say.onlyIf(sayCondition(condition, definition, locale))
  const rowOf = (question: Question, seconds: number, inside: QuestionRow[]): QuestionRow => ({
    id: question.id,
    number: '',
    title: plainText(question.title, locale),
    kind: question.kind,
    ...originOf(question, kept, locale),
    required:
      question.required === true ? 'always' : typeof question.required === 'object' ? 'sometimes' : 'no',
    seconds,
    condition: conditionOf(question.visibleIf),
    target: question.writesTo === undefined ? '' : sayTarget(question.writesTo, locale),
    inside,
  })
  return definition.pages.map((page, at) => {
    const sections = page.sections.map((section) => ({
      id: section.id,
      title: plainText(section.title, locale),
      text: plainText(section.text, locale),
      condition: conditionOf(section.visibleIf),
      questions: section.questions.map((question) => {
        number += 1
        const prepared = questionnaire.byId.get(question.id)
        const inside = (prepared?.rules.inside?.questions ?? []).map(({ question: inner, rules }, place) => ({
          ...rowOf(inner, inner.seconds ?? rules.usualSeconds, []),
          number: `${number}.${place + 1}`,
        }))
        const seconds = question.seconds ?? prepared?.rules.usualSeconds ?? 0
        return { ...rowOf(question, seconds, inside), number: String(number) }
      }),
    }))
    const seconds = sections.flatMap(({ questions }) => questions).reduce((sum, row) => sum + row.seconds, 0)
    return {
      id: page.id,
      number: at + 1,
      title: plainText(page.title, locale),
      text: plainText(page.text, locale),
      condition: conditionOf(page.visibleIf),
      minutes: formatNumber(seconds / 60, locale, 1),
      sections,
    }
  })
}

/** Canon, the own collection, or this survey only; with the version it has, and a newer one where there is. */
function originOf(
  { canon, ownQuestion }: Question,
  kept: readonly OwnQuestion[],
  locale: Locale,
): Pick<QuestionRow, 'origin' | 'version' | 'module' | 'newer'> {
  if (canon !== undefined) {
    const entry = canonQuestions.find(({ code }) => code === canon.code)
    const module = canonModules.find(({ code }) => code === entry?.module)
    return { origin: 'canon', version: canon.version, module: module?.name[locale] ?? '', newer: null }
  }
  if (ownQuestion === undefined) return { origin: 'own', version: null, module: '', newer: null }
  const latest = kept.find(({ code }) => code === ownQuestion.code)
  const newer = latest !== undefined && latest.version > ownQuestion.version ? latest.version : null
  return { origin: 'kept', version: ownQuestion.version, module: latest?.module ?? '', newer }
}
