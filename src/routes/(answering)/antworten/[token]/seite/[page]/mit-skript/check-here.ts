import {
  prepareQuestionnaire,
  pruneAnswers,
  readForm,
  replacePage,
  validateAnswers,
  type Definition,
  type Option,
  type UncheckedAnswers,
} from '@gelingen/questionnaire'
import type { AnsweringTexts } from '#lib/messages/portal/answering/index.ts'
import type { Field, LiveForm } from './live-form.ts'

/** What the server tells of the questionnaire; see `../fragebogen`. */
export type QuestionnaireHere = {
  readonly definition: Definition
  readonly surroundings: {
    readonly lists: Readonly<Record<string, readonly Option[]>>
    readonly areas: readonly (Option & { readonly level: string })[]
  }
  readonly answers: UncheckedAnswers
  readonly page: string
  readonly today: string
}

export type CheckedPage = {
  /** What does not fit of what stands in these fields; what is merely not finished does. */
  problems(fields: readonly Field[]): { field: string; sentence: string }[]
}

const sentences: Readonly<Record<string, () => Promise<AnsweringTexts>>> = {
  de: async () => (await import('#lib/messages/portal/answering/de.ts')).answeringDe,
  leicht: async () => (await import('#lib/messages/portal/answering/leicht.ts')).answeringLeicht,
  en: async () => (await import('#lib/messages/portal/answering/en.ts')).answeringEn,
  tr: async () => (await import('#lib/messages/portal/answering/tr.ts')).answeringTr,
  ar: async () => (await import('#lib/messages/portal/answering/ar.ts')).answeringAr,
  uk: async () => (await import('#lib/messages/portal/answering/uk.ts')).answeringUk,
  ru: async () => (await import('#lib/messages/portal/answering/ru.ts')).answeringRu,
  pl: async () => (await import('#lib/messages/portal/answering/pl.ts')).answeringPl,
  fr: async () => (await import('#lib/messages/portal/answering/fr.ts')).answeringFr,
}

/** The page's questionnaire, ready to check answers in the browser. @returns null = it could not be had */
export async function checkedPage(live: LiveForm, language: string): Promise<CheckedPage | null> {
  const [answer, texts] = await Promise.all([fetch(live.below('fragebogen')), sentences[language]?.()])
  if (!answer.ok || texts === undefined) return null
  // Made by our own server.
  const { definition, surroundings, answers, page, today } = (await answer.json()) as QuestionnaireHere
  const { lists, areas } = surroundings
  const questionnaire = prepareQuestionnaire(definition, { lists: new Map(Object.entries(lists)), areas })
  return {
    problems(fields) {
      const posted = readForm({ questionnaire, page, fields, language })
      const all = replacePage({ questionnaire, page, before: answers, posted })
      const checked = validateAnswers({
        questionnaire,
        answers: pruneAnswers({ questionnaire, answers: all }),
        page,
        today,
        complete: false,
      })
      return checked.ok
        ? []
        : checked.problems.map(({ field, code, details }) => ({
            field: `q.${field}`,
            sentence: texts.problem(code, details),
          }))
    },
  }
}
