import { messages, type Locale } from '#lib/messages/index.ts'

type Ages = { readonly ageFromMonths: number | null; readonly ageToMonths: number | null }

/** "1 Jahr bis unter 7 Jahre", "unter 18 Monaten"; '' where no age is known. */
export function agesText({ ageFromMonths: from, ageToMonths: to }: Ages, locale: Locale): string {
  const texts = messages(locale).offersPages.ages
  if (from === null && to === null) return ''
  if (to === null) return texts.from(ageText(from ?? 0, locale, 'after'))
  const end = (form: 'plain' | 'after') => ageText(to, locale, form)
  return from === null || from === 0
    ? texts.to(end('after'))
    : texts.fromTo(ageText(from, locale), end('plain'))
}

/** Whole years in years, others in years and months; below two years in months. `after`: the form after "ab", "unter". */
function ageText(months: number, locale: Locale, form: 'plain' | 'after' = 'plain'): string {
  const texts = messages(locale).offersPages.ages
  const yearsOf = form === 'after' ? texts.yearsAfter : texts.years
  const monthsOf = form === 'after' ? texts.monthsAfter : texts.months
  if (months % 12 === 0 && months > 0) return yearsOf(months / 12)
  if (months < 24) return monthsOf(months)
  return `${yearsOf(Math.floor(months / 12))} ${texts.and} ${monthsOf(months % 12)}`
}
