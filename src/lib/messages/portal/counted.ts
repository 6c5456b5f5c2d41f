import { forEachLanguage } from '#lib/portal/for-each-language.ts'
import { languageTag, type PortalLanguage } from '#lib/portal/languages.ts'

type Forms = { readonly other: string } & Partial<Readonly<Record<Intl.LDMLPluralRule, string>>>

const rulesOf = forEachLanguage((language) => new Intl.PluralRules(languageTag(language)))

/** A number with its word in the form that the language asks for; `#` in a form stands for the number. */
export function counted(language: PortalLanguage, number: number, forms: Forms): string {
  const form = forms[rulesOf(language).select(number)] ?? forms.other
  return form.replace('#', String(number))
}
