import type { ImportRoom } from '../src/lib/server/capabilities/imports/index.ts'
import {
  createOffer,
  findOffers,
  listOffers,
  noDetails,
  noPlanning,
  ownEntrySource,
  type OfferContent,
} from '../src/lib/server/capabilities/offers/index.ts'
import { saveOwnOffer } from '../src/lib/server/capabilities/proposals/index.ts'
import { appoint, listProvidersInFull } from '../src/lib/server/capabilities/providers/index.ts'
import { inMunicipality } from '../src/lib/server/platform/database/tenancy.ts'
import type { DemoMunicipality } from './generate/generate-demo.ts'

type Demo = {
  readonly coordination: ImportRoom
  /** The account that speaks for a provider. */
  readonly provider: ImportRoom
  readonly generated: Pick<DemoMunicipality, 'offers' | 'map' | 'plan'>
  readonly providerName: string
  /** ISO date. */
  readonly today: string
}

/**
 * An account keeps the offers of its provider: one offer that was entered by hand and that a list will bring once more, a change of
 * it and a new offer that wait for approval.
 */
export async function setUpProviders({
  coordination,
  provider,
  generated,
  providerName,
  today,
}: Demo): Promise<void> {
  const double = doubleOfListed({ generated, providerName })
  if (double === undefined) return
  const offer = await inMunicipality(
    { ...coordination, permission: 'members.change' },
    async (tx, municipality) => {
      const { total } = await listOffers(tx, { filter: { source: ownEntrySource }, pageSize: 1 })
      if (total > 0) return undefined
      const entered = await createOffer(tx, municipality, { content: double, today })
      if (!entered.ok) throw new Error(JSON.stringify(entered.problems))
      const providers = await listProvidersInFull(tx, today)
      const own = providers.find(({ name }) => name === providerName)
      await appoint(tx, municipality, {
        userId: provider.principal.userId,
        providerId: own?.providerId ?? 0,
      })
      return entered.value
    },
  )
  if (offer === undefined) return
  await inMunicipality({ ...provider, permission: 'offers.own' }, async (tx, municipality) => {
    const [stored] = await findOffers(tx, [offer.offerId])
    const proposals = [
      {
        offer,
        content: { ...double, cost: 'kostenlos', phone: '0123 456789-27', place: stored?.place ?? null },
      },
      { offer: null, content: newOffer(double) },
    ]
    for (const proposal of proposals) {
      const saved = await saveOwnOffer(tx, municipality, { ...proposal, today })
      if (!saved.ok) throw new Error(JSON.stringify(saved.problems))
    }
  })
}

/** An offer of the provider as somebody enters it who does not know that a list has it: with another spelling, and less of it. */
function doubleOfListed({
  generated: { offers, map, plan },
  providerName,
}: Pick<Demo, 'generated' | 'providerName'>) {
  const listed = offers.find(({ provider, name }) => provider === providerName && name.includes('-'))
  if (listed === undefined) return undefined
  const [longitude, latitude] = map.toPosition(listed.point)
  const content: OfferContent = {
    name: listed.name.replaceAll('-', ' '),
    description: listed.description,
    provider: { name: providerName, kind: 'free' },
    place: {
      street: listed.street,
      postalCode: listed.neighbourhood.borough.postalCode,
      town: plan.name,
      longitude,
      latitude,
    },
    ageFromMonths: listed.ageMonths?.[0] ?? null,
    ageToMonths: listed.ageMonths?.[1] ?? null,
    steps: [...listed.steps],
    fields: [...listed.fields],
    standards: [],
    capacity: null,
    outreach: false,
    mainstream: false,
    cost: '',
    website: '',
    phone: '0123 456789-20',
    lastConfirmedOn: null,
    areasServed: [],
    details: noDetails,
    planning: noPlanning,
    inPortal: true,
  }
  return content
}

function newOffer(like: OfferContent): OfferContent {
  return {
    ...like,
    name: 'Vorlesenachmittag für Kinder von 4 bis 6',
    description: 'Wir lesen vor, schauen Bilderbücher an und basteln zur Geschichte. Eltern sind willkommen.',
    ageFromMonths: 48,
    ageToMonths: 84,
    steps: [],
    fields: ['education', 'leisure'],
    capacity: 12,
    cost: 'kostenlos',
  }
}
