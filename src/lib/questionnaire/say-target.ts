import { messages, type Locale } from '#lib/messages/index.ts'

/** Where an answer goes, in words: `network.topics` → `Netzwerk: Themen`. */
export function sayTarget(target: string, locale: Locale): string {
  const { of, fields } = messages(locale).surveyQuestions.targets
  const [entity = '', field = ''] = target.split('.')
  const name = of[entity as keyof typeof of] ?? entity
  return `${name}: ${fields[field] ?? field}`
}
