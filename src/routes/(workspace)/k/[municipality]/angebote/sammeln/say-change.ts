import { fields, lifePhaseSteps, targetGroups } from '@gelingen/catalogue'
import { messages, type Locale } from '#lib/messages/index.ts'
import type { ManyChange } from '#lib/server/capabilities/offers/index.ts'

type Named = { readonly code: string; readonly name: Readonly<Record<Locale, string>> }

const lists: Readonly<Record<'fields' | 'steps' | 'targetGroups', readonly Named[]>> = {
  fields,
  steps: lifePhaseSteps,
  targetGroups,
}

export function codeOptions(list: keyof typeof lists, locale: Locale) {
  return lists[list].map(({ code, name }) => ({ value: code, text: name[locale] }))
}

/** A change in words. @param providerName of the provider that is set */
export function sayChange(change: ManyChange, providerName: string, locale: Locale): string {
  const { bulk, nothing } = messages(locale).keeping
  switch (change.kind) {
    case 'codes': {
      const names = codeOptions(change.list, locale)
        .filter(({ value }) => change.codes.includes(value))
        .map(({ text }) => text)
      return bulk.summary.codes(
        bulk.actions[change.list],
        bulk.hows[change.how],
        names.length === 0 ? nothing : names.join(', '),
      )
    }
    case 'provider':
      return bulk.summary.provider(providerName)
    case 'portal':
      return bulk.summary.portal(change.shown)
    default:
      return bulk.summary[change.kind]
  }
}
