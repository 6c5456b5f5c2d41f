import {
  isForOthersOnly,
  isOtherThanFamilies,
  lastDayOfSchedules,
  type PrintableOffer,
} from '../offers/index.ts'
import { confirmationState, type DirectorySettings } from '../upkeep/index.ts'
import type { EditionContent, LeftOutReason } from './edition-types.ts'

export type SelectedOffers = {
  readonly printed: readonly PrintableOffer[]
  readonly leftOut: readonly { readonly offer: PrintableOffer; readonly reason: LeftOutReason }[]
}

/**
 * Of the offers that fit those that may be printed: meant for families, confirmed recently enough, not over.
 *
 * @param today ISO date
 */
export function selectOffers(
  offers: readonly PrintableOffer[],
  {
    targetGroups,
    rhythm,
    today,
  }: {
    targetGroups: EditionContent['targetGroups']
    rhythm: Pick<DirectorySettings, 'confirmEveryMonths' | 'markAfterDays' | 'hideAfterDays'>
    today: string
  },
): SelectedOffers {
  const judged = offers
    .filter((offer) => isMeantFor(offer.details.targetGroups, targetGroups))
    .map((offer) => ({ offer, reason: whyLeftOut(offer) }))
  return {
    printed: judged.filter(({ reason }) => reason === null).map(({ offer }) => offer),
    leftOut: judged.flatMap(({ offer, reason }) => (reason === null ? [] : [{ offer, reason }])),
  }

  function whyLeftOut(offer: PrintableOffer): LeftOutReason | null {
    if (!offer.inPortal) return 'not-in-portal'
    if (confirmationState(offer, rhythm, today) === 'hidden') return 'out-of-date'
    const lastDay = lastDayOfSchedules(offer.details.schedules)
    if (lastDay !== null && lastDay < today) return 'ended'
    return targetGroups.length === 0 && isForOthersOnly(offer.details.targetGroups)
      ? 'not-for-families'
      : null
  }
}

/**
 * Whether an offer is meant for one of the groups looked for: it names one, or it names none and a family member is looked
 * for, since an offer without target groups is for all families of its age, not for employers.
 */
function isMeantFor(named: readonly string[], wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true
  if (named.length === 0) return wanted.some((group) => !isOtherThanFamilies(group))
  return named.some((group) => wanted.includes(group))
}
