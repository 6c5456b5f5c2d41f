import { canonModules, canonQuestion, canonQuestions } from '@gelingen/catalogue'
import { plainText, type Definition } from '@gelingen/questionnaire'
import { idsOf } from '@gelingen/questionnaire/editing'
import { messages, type Locale } from '#lib/messages/index.ts'
import type { OwnQuestion } from '#lib/server/capabilities/surveys/index.ts'

export type ChoosableQuestion = {
  /** `kanon:network-name` or `eigene:wartezeit`. */
  readonly value: string
  readonly title: string
  readonly purpose: string
  readonly kind: string
  /** The list into which it belongs; '' = none. */
  readonly list: string
  readonly isThere: boolean
}

export type ChoosableModule = {
  readonly code: string
  readonly name: string
  readonly isOwn: boolean
  readonly questions: readonly ChoosableQuestion[]
}

/** The own collection first, then the canon, module by module; narrowed to what holds every word that is sought. */
export function choosableQuestions(
  definition: Definition,
  {
    kept,
    words,
    module,
    locale,
  }: { kept: readonly OwnQuestion[]; words: string; module: string; locale: Locale },
): ChoosableModule[] {
  const texts = messages(locale).surveyQuestions
  const there = idsOf(definition)
  const copied = new Set(copiedCodes(definition))
  const sought = words
    .toLocaleLowerCase('de')
    .split(/\s+/)
    .filter((word) => word !== '')
  const isSought = (...said: string[]) => {
    const text = said.join(' ').toLocaleLowerCase('de')
    return sought.every((word) => text.includes(word))
  }
  const kindName = (kind: keyof typeof texts.form.kinds) => texts.form.kinds[kind].name
  const own = {
    code: 'eigene',
    name: texts.add.ownModule,
    isOwn: true,
    questions: kept
      .filter(({ retired }) => !retired)
      .map(({ code, question, module }) => ({
        value: `eigene:${code}`,
        title: plainText(question.title, locale),
        purpose: module,
        kind: kindName(question.kind),
        list: '',
        isThere: copied.has(code),
      })),
  }
  const canon = canonModules.map(({ code, name }) => ({
    code,
    name: name[locale],
    isOwn: false,
    questions: canonQuestions
      .filter((entry) => entry.module === code)
      .map(({ code: of, question, purpose, within }) => ({
        value: `kanon:${of}`,
        title: plainText(question.title, locale),
        purpose: texts.add.purpose(purpose[locale]),
        kind: kindName(question.kind),
        list:
          within === null ? '' : texts.add.inList(plainText(canonQuestion(within).question.title, locale)),
        isThere: there.has(of),
      })),
  }))
  return [own, ...canon]
    .filter(({ code }) => module === '' || module === code)
    .map((one) => ({
      ...one,
      questions: one.questions.filter(({ title, purpose }) => isSought(one.name, title, purpose)),
    }))
    .filter(({ questions }) => questions.length > 0)
}

function copiedCodes({ pages }: Definition): string[] {
  return pages
    .flatMap(({ sections }) => sections.flatMap(({ questions }) => questions))
    .flatMap(({ ownQuestion }) => (ownQuestion === undefined ? [] : [ownQuestion.code]))
}
