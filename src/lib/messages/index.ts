import { commonDe } from './common.de.ts'
import { commonEn } from './common.en.ts'

export type Locale = 'de' | 'en'
export const locales: readonly Locale[] = ['de', 'en']

/** All texts of the workspace, a room each; English has the shape of German, the type checker sees to it. */
const texts = { de: { common: commonDe }, en: { common: commonEn } }

export type Messages = typeof texts.de

export function messages(locale: Locale): Messages {
  return texts[locale]
}
