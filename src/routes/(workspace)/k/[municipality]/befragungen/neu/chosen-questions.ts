import {
  buildFromCanon,
  canonModules,
  canonQuestionnaires,
  canonQuestions,
  coreCodes,
  type CanonQuestionnaireCode,
} from '@gelingen/catalogue'
import { longestMinutes, prepareQuestionnaire } from '@gelingen/questionnaire'
import type { Locale } from '#lib/messages/index.ts'

/** The questionnaire of the canon that an address names; the first where it names none that there is. */
export function questionnaireNamed(wanted: string | null): CanonQuestionnaireCode {
  const [first] = canonQuestionnaires
  return (canonQuestionnaires.find(({ code }) => code === wanted) ?? first)?.code ?? 'offers'
}

/** What can be chosen, module by module, as the canon has it. */
export function choosable(questionnaire: CanonQuestionnaireCode, chosen: readonly string[], locale: Locale) {
  const ticked = new Set(chosen)
  return canonModules
    .filter((module) => module.questionnaire === questionnaire)
    .map((module) => ({
      code: module.code,
      name: module.name[locale],
      purpose: module.purpose[locale],
      questions: canonQuestions
        .filter((entry) => entry.module === module.code)
        .map(({ code, question, purpose, within }) => ({
          code,
          title: (question.title[locale] ?? question.title.de).replaceAll(/\{\{[^|}]*\|?([^}]*)\}\}/g, '$1'),
          purpose: purpose[locale],
          isInside: within !== null,
          ticked: ticked.has(code),
        })),
    }))
}

/** The codes of a form that the questionnaire has; without a form, the core ones. */
export function chosenCodes(questionnaire: CanonQuestionnaireCode, form: FormData | null): string[] {
  if (form === null) return coreCodes(questionnaire)
  const modules = new Set<string>(
    canonModules.filter((module) => module.questionnaire === questionnaire).map(({ code }) => code),
  )
  const sent = new Set(form.getAll('frage'))
  return canonQuestions
    .filter(({ code, module }) => modules.has(module) && sent.has(code))
    .map(({ code }) => code)
}

/** How long those take who are asked all of it. */
export function minutesOf(questionnaire: CanonQuestionnaireCode, codes: readonly string[]): number {
  if (codes.length === 0) return 0
  const { definition } = buildFromCanon({ questionnaire, codes })
  const lists = new Map(listsIn(definition).map((list) => [list, []]))
  return longestMinutes(prepareQuestionnaire(definition, { lists, areas: [] }))
}

/** The lists of the municipality that a questionnaire chooses from. */
export function listsIn(definition: object): string[] {
  return [
    ...new Set(
      [...JSON.stringify(definition).matchAll(/"list":"([a-z0-9-]+)"/g)].map(([, list = '']) => list),
    ),
  ]
}
