import {
  field,
  isFieldCode,
  isLifePhaseStepCode,
  isTargetGroupCode,
  lifePhaseStep,
  targetGroup,
} from '@gelingen/catalogue'
import type { SearchDocument } from '@gelingen/search'
import { servedSteps } from '../offers/index.ts'
import { isFreeOffer } from './free-offer-rules.ts'
import { occurrences, type HolidayCalendar } from './offer-times.ts'
import { agesOf } from './search-age-rules.ts'
import type { FacetName } from './search-design.ts'
import type { AreasOf, OfferFacts, SearchedOffer } from './search-types.ts'

/** "This week" is the coming seven days. */
const WEEK = 7

export type Surroundings = {
  areasOf: AreasOf
  /** ISO date. */
  today: string
  isHoliday: HolidayCalendar
}

/** What the index keeps of an offer. */
export function documentOf(
  offer: SearchedOffer,
  { areasOf, today, isHoliday }: Surroundings,
): SearchDocument {
  const { details } = offer
  const areas = areasOf(offer)
  const topics = [
    ...offer.steps.filter(isLifePhaseStepCode).map((code) => lifePhaseStep(code).name.de),
    ...offer.fields.filter(isFieldCode).map((code) => field(code).name.de),
  ]
  const facets: Record<FacetName, readonly string[]> = {
    step: servedSteps(offer),
    field: offer.fields,
    language: details.languages,
    area: areas.keys,
    free: isFreeOffer(offer) ? ['yes'] : [],
    anonymous: details.anonymous === true ? ['yes'] : [],
    barrierFree: details.accessibility.includes('step-free') ? ['yes'] : [],
    online: details.delivery.includes('online') ? ['yes'] : [],
    when: whenOf(offer, { today, isHoliday }),
  }
  return {
    id: `${offer.offerId}`,
    fields: {
      name: offer.name,
      description: offer.description,
      provider: offer.providerName,
      targetGroup: details.targetGroups
        .filter(isTargetGroupCode)
        .map((code) => targetGroup(code).name.de)
        .join('\n'),
      place: [offer.street, offer.postalCode, offer.town, ...areas.names]
        .filter((part) => part !== '')
        .join('\n'),
      topics: topics.join('\n'),
      more: [details.howItGoes, details.registrationNote, details.accessibilityNote].join('\n').trim(),
      translated: offer.translated,
    },
    facets,
  }
}

function whenOf({ details }: SearchedOffer, calendar: Pick<Surroundings, 'today' | 'isHoliday'>): string[] {
  if (details.schedules.length === 0) return []
  const found = occurrences(details.schedules, { from: calendar.today, days: WEEK, ...calendar })
  if (found.length === 0) return []
  return found[0]?.day === calendar.today ? ['today', 'week'] : ['week']
}

/** What weighs in besides words. */
export function factsOf(offer: SearchedOffer): OfferFacts {
  const { delivery } = offer.details
  return {
    digest: offer.digest,
    ages: agesOf(offer),
    position: offer.longitude === null || offer.latitude === null ? null : [offer.longitude, offer.latitude],
    comesToFamilies: offer.outreach || (delivery.length > 0 && !delivery.includes('place')),
  }
}
