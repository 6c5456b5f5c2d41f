import { canonQuestion, fields, lifePhaseBlocks, lifePhaseSteps } from '@gelingen/catalogue'
import type { Locale } from '#lib/messages/index.ts'
import type { Option } from '../offers/form-types.ts'

/** The question of the canon whose choices are the words for a property, so that surveys and forms speak alike. */
const questionOf = {
  sector: 'actor-sector',
  role: 'actor-roles',
  topic: 'network-topics',
  task: 'network-tasks',
  rhythm: 'network-meetings',
} as const
type Words = keyof typeof questionOf

/** What there is to choose from. */
export function canonOptions(of: Words, locale: Locale): Option[] {
  const { question } = canonQuestion(questionOf[of])
  const choices = 'choices' in question && Array.isArray(question.choices) ? question.choices : []
  return choices.map(({ code, label }) => ({ value: code, text: label[locale] ?? label.de }))
}

/** What a code is called; own words are what they are. */
export function canonWord(of: Words, code: string, locale: Locale): string {
  return canonOptions(of, locale).find(({ value }) => value === code)?.text ?? code
}

/** Steps of life by blocks, to choose from. */
export function stepGroups(locale: Locale): { title: string; options: Option[] }[] {
  return lifePhaseBlocks.map(({ code, name }) => ({
    title: name[locale],
    options: lifePhaseSteps
      .filter(({ block }) => block === code)
      .map((step) => ({ value: step.code, text: step.name[locale] })),
  }))
}

export function fieldOptions(locale: Locale): Option[] {
  return fields.map(({ code, name }) => ({ value: code, text: name[locale] }))
}
