import { lifePhaseBlocks, lifePhaseSteps } from '@gelingen/catalogue'
import type { Locale } from '#lib/messages/index.ts'
import {
  isGap,
  offersBehindPlace,
  placeMatrix,
  type ChainPlace,
  type ComputedChain,
} from '#lib/server/capabilities/chain/index.ts'
import { addresses } from '#lib/ui/chain/addresses.ts'

export type PhaseOffers = {
  readonly phase: string
  readonly href: string
  /** Offers that families of the area reach, each once. */
  readonly inReach: number
  /** Steps × fields that are judged, and in how many of them something is missing. */
  readonly judged: number
  readonly lacking: number
}

/** What the families of a place reach, phase by phase. */
export function offersInReach(
  computed: ComputedChain,
  { place, base, locale }: { place: ChainPlace; base: string; locale: Locale },
): PhaseOffers[] {
  const cells = placeMatrix(computed, place).cells.flat()
  return lifePhaseBlocks.map(({ code, name }) => {
    const steps = new Set<string>(
      lifePhaseSteps.filter(({ block }) => block === code).map((step) => step.code),
    )
    const own = cells.filter(({ step, isExpected }) => isExpected && steps.has(step))
    const judged = own.filter(({ judgement }) => judgement !== 'not-known')
    const found = new Set(
      own
        .filter(({ offersInReach: some }) => some > 0)
        .flatMap(({ step, field }) =>
          offersBehindPlace(computed, { place, step, field }).map(({ offerId }) => offerId),
        ),
    )
    return {
      phase: name[locale],
      href: addresses.matrix(base, { place }),
      inReach: found.size,
      judged: judged.length,
      lacking: judged.filter(({ judgement }) => isGap(judgement)).length,
    }
  })
}
