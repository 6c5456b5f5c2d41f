import { fields, lifePhaseSteps, standards } from '@gelingen/catalogue'
import { messages, type Locale } from '#lib/messages/index.ts'
import type { OfferFormValues } from '#lib/ui/offers/form-types.ts'

export type Difference = { readonly field: string; readonly stored: string; readonly yours: string }

type FieldName = keyof OfferFormValues

/** Where two versions of an offer say different things, in words. */
export function differences(
  { stored, yours }: { stored: OfferFormValues; yours: OfferFormValues },
  { areaName, locale }: { areaName: (areaId: number) => string; locale: Locale },
): Difference[] {
  const texts = messages(locale)
  const labels = texts.offers.fieldNames
  const agesLabel = { ageFromYears: texts.offersPages.form.ageFrom, ageToYears: texts.offersPages.form.ageTo }
  const shown = Object.keys(stored).filter(
    (name): name is FieldName => !['ageFromMonths', 'ageToMonths'].includes(name),
  )
  const inWords = (values: OfferFormValues, name: FieldName) => wordsOf(values, name, { areaName, locale })
  return shown
    .map((name) => ({
      field:
        name in agesLabel ? agesLabel[name as keyof typeof agesLabel] : labels[name as keyof typeof labels],
      stored: inWords(stored, name),
      yours: inWords(yours, name),
    }))
    .filter((one) => one.stored !== one.yours)
}

function wordsOf(
  values: OfferFormValues,
  name: FieldName,
  { areaName, locale }: { areaName: (areaId: number) => string; locale: Locale },
): string {
  const { form, ages, offer } = messages(locale).offersPages
  const { offers } = messages(locale)
  const value = values[name]
  if (typeof value !== 'string')
    return value.map((code) => nameOf(name, code, { areaName, locale })).join(', ')
  if (name === 'ageFromYears' || name === 'ageToYears') {
    const months = values[name === 'ageFromYears' ? 'ageFromMonths' : 'ageToMonths'].trim()
    const years = value.trim()
    return [years === '' ? '' : ages.years(Number(years)), months === '' ? '' : ages.months(Number(months))]
      .filter((part) => part !== '')
      .join(' ')
  }
  if (name === 'outreach' || name === 'mainstream') return value === '' ? offer.no : offer.yes
  if (name === 'providerKind')
    return offers.providerKinds[value as keyof typeof offers.providerKinds] ?? form.kindNotKnown
  return value.replaceAll('\r\n', '\n').trim()
}

function nameOf(
  name: FieldName,
  code: string,
  { areaName, locale }: { areaName: (areaId: number) => string; locale: Locale },
): string {
  if (name === 'areasServed') return areaName(Number(code))
  const entries = { steps: lifePhaseSteps, fields, standards }[name as 'steps' | 'fields' | 'standards']
  return entries.find((entry) => entry.code === code)?.name[locale] ?? code
}
