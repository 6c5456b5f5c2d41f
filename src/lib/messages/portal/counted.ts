import { languageTag, type PortalLanguage } from '#lib/portal/languages.ts'

type Forms = { readonly other: string } & Partial<Readonly<Record<Intl.LDMLPluralRule, string>>>

/** A number with its word in the form that the language asks for; `#` in a form stands for the number. */
export function counted(language: PortalLanguage, number: number, forms: Forms): string {
  const form = forms[new Intl.PluralRules(languageTag(language)).select(number)] ?? forms.other
  return form.replace('#', String(number))
}
