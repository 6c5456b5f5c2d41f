import { fundingKind, isFundingKindCode, lifePhaseSteps } from '@gelingen/catalogue'
import { messages, type Locale } from '#lib/messages/index.ts'
import {
  endingFundings,
  fundingHorizons,
  horizonsOf,
  listEndingFunding,
  listOffers,
  monthsLater,
  servedSteps,
  type EndingFunding,
  type FundedOffer,
} from '#lib/server/capabilities/offers/index.ts'
import type { Tx } from '#lib/server/platform/database/tenancy.ts'

const LAST_HORIZON = Math.max(...fundingHorizons)

/** What funding ends within the next two years. @param today ISO date */
export async function fundingReport(tx: Tx, today: string) {
  const until = monthsLater(today, LAST_HORIZON)
  const offers = await listEndingFunding(tx, { from: today, to: until })
  const endings = endingFundings(offers, { today, until })
  const { total: unknown } = await listOffers(tx, { filter: { lacks: 'funding' }, pageSize: 1 })
  return { until, endings, horizons: horizonsOf(endings, today), unknown }
}

/** Kind and name of a funding: "Landesmittel: kinderstark". */
export function fundingName({ funding }: EndingFunding, locale: Locale): string {
  const kind = kindName(funding.kind, locale)
  return funding.name === '' ? kind : `${kind}: ${funding.name}`
}

export function kindName(kind: string, locale: Locale): string {
  return isFundingKindCode(kind) ? fundingKind(kind).name[locale] : kind
}

/** Sum of the known places; null = of none they are known. */
export function placesOf(offers: readonly FundedOffer[]): number | null {
  const known = offers.flatMap(({ capacity }) => capacity ?? [])
  return known.length === 0 ? null : known.reduce((sum, places) => sum + places, 0)
}

type Count = { readonly name: string; readonly count: number }

/** In how many of the offers each occurs, most often first. */
export function breakdown(endings: readonly EndingFunding[], locale: Locale) {
  const { directoryReports: texts } = messages(locale)
  const offers = [...new Map(endings.map(({ offer }) => [offer.offerId, offer])).values()]
  const phaseNames = new Map<string, string>(
    lifePhaseSteps.map(({ code, shortName }) => [code, shortName[locale]]),
  )
  return {
    kinds: counted(endings.map(({ funding }) => kindName(funding.kind, locale))),
    phases: counted(
      offers.flatMap((offer) => {
        const steps = servedSteps(offer).map((step) => phaseNames.get(step) ?? step)
        return steps.length === 0 ? [texts.none] : steps
      }),
    ),
    areas: counted(offers.map(({ area }) => area?.name ?? texts.noArea)),
  }
}

function counted(names: readonly string[]): Count[] {
  const groups = Map.groupBy(names, (name) => name)
  return [...groups]
    .map(([name, all]) => ({ name, count: all.length }))
    .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name))
}
