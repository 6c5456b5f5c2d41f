import { messages, type Locale } from '#lib/messages/index.ts'
import type { OfferPlanning } from '#lib/server/capabilities/offers/index.ts'
import { formatDate } from '#lib/ui/format.ts'
import { monthsBefore } from '#lib/ui/offers/freshness.ts'
import { fundingText } from './details-facts.ts'

/** Money that ends within this time is to be spoken about now: applications take about half a year. */
const SOON_MONTHS = 6

/** A sentence about each funding that ends soon or has ended; `today` is an ISO date. */
export function endingFunding(
  { funding }: OfferPlanning,
  { today, locale }: { today: string; locale: Locale },
): string[] {
  const { offer } = messages(locale).offersPages
  return funding.flatMap((one) => {
    if (one.until === null || monthsBefore(one.until, SOON_MONTHS) > today) return []
    const say = one.until < today ? offer.fundingEnded : offer.fundingEnds
    return [say(fundingText({ ...one, until: null }, locale), formatDate(one.until, locale))]
  })
}
