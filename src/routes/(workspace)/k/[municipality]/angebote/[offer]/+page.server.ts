import { fail, redirect } from '@sveltejs/kit'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { placeInFrame } from '#lib/server/capabilities/areas/index.ts'
import {
  confirmOffer,
  listTranslations,
  translationLanguages,
  type Offer,
} from '#lib/server/capabilities/offers/index.ts'
import { confirmationState, readDirectorySettings } from '#lib/server/capabilities/upkeep/index.ts'
import { context } from '#lib/server/context.ts'
import { readRun } from '#lib/server/capabilities/imports/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { howLongAgo } from '#lib/ui/offers/freshness.ts'
import { addressOfArea } from '../../gebiete/area-address.ts'
import { areaDirectory, type AreaDirectory } from '../../gebiete/area-directory.ts'
import { areaOfChain, shownResidents } from '../../gebiete/shown-residents.ts'
import { surroundings } from '../../gebiete/surroundings.ts'
import { changeOffers, mayChangeOffer } from '../change-offers.ts'
import { seesPlanning } from '../sees-planning.ts'
import type { Actions, PageServerLoad } from './$types'
import { cellsServed } from './cells-served.ts'
import { endingFunding } from './ending-funding.ts'
import { findOfferOfPage, offerIdOf } from './find-offer-of-page.ts'
import { inPortalOrWhyNot } from './in-portal-or-why-not.ts'
import { isFromFile, offerFacts } from './offer-facts.ts'

const said = { gespeichert: 'saved', bestaetigt: 'confirmed', zurueckgeholt: 'broughtBack' } as const

export const load: PageServerLoad = async (event) => {
  const { locale } = event.locals
  const today = context().today()
  return inWorkspace(event, 'offers.read', async (tx, municipality) => {
    const { role, slug } = municipality
    const base = `/k/${slug}`
    const offer = await findOfferOfPage(tx, event.params)
    const directory = await areaDirectory(tx, municipality, today)
    const settings = await readDirectorySettings(tx)
    const areaHref = (areaId: number) =>
      may(role, 'areas.read') ? addressOfArea(base, directory, areaId) : null
    const place = may(role, 'chain.read')
      ? await chainPlace(tx, municipality, { offer, directory, today })
      : null
    const withPlanning = seesPlanning(role)
    const importRun = may(role, 'imports.read') ? await runOf(tx, offer) : null
    const asked = event.url.searchParams.keys().next().value ?? ''
    return {
      said: Object.entries(said).find(([name]) => name === asked)?.[1] ?? null,
      mayChange: await mayChangeOffer(tx, municipality, offer),
      mayChain: may(role, 'chain.read'),
      offer: {
        name: offer.name,
        description: offer.description,
        howItGoes: offer.details.howItGoes,
        version: offer.version,
        outreach: offer.outreach,
        mainstream: offer.mainstream,
        confirmedOn: offer.lastConfirmedOn,
        freshness: confirmationState(offer, settings, today),
        ago: offer.lastConfirmedOn === null ? '' : howLongAgo(offer.lastConfirmedOn, { today, locale }),
        isFromFile: isFromFile(offer),
        isLocated: offer.area !== null,
        hasCoordinates: offer.place?.longitude != null,
      },
      href: `${base}/angebote/${offer.offerId}`,
      portal: inPortalOrWhyNot(offer, { municipality, settings, today, locale }),
      translated: (await listTranslations(tx, offer.offerId)).length,
      languages: translationLanguages.length,
      fundingEnds: withPlanning ? endingFunding(offer.planning, { today, locale }) : [],
      nearby:
        offer.area === null
          ? null
          : { name: offer.area.name, href: `${base}/angebote?area=${offer.area.areaId}` },
      place: place?.name ?? municipality.name,
      shown: keptOnServer({
        facts: offerFacts(offer, { base, areaHref, importRun, withPlanning, locale }),
        cells: cellsServed(offer, { base, place, locale }),
        map: await mapOf(tx, municipality, { offer, directory, areaHref, today }),
      }),
    }
  })
}

export const actions: Actions = {
  confirm: async (event) => {
    const offerId = offerIdOf(event.params)
    const version = Number((await event.request.formData()).get('version'))
    const today = context().today()
    const confirmed = await changeOffers(event, { act: 'confirm', offerId }, (tx) =>
      confirmOffer(tx, { offerId, version, today }),
    )
    if (!confirmed.ok) return fail(409, { sentence: sentenceOf(confirmed.refusal, event.locals.locale) })
    redirect(303, `/k/${event.params.municipality}/angebote/${offerId}?bestaetigt`)
  },
}

/** The import that wrote the offer last; null where it was entered by hand, or the import is no longer kept. */
async function runOf(tx: Tx, { importRunId }: Offer) {
  const found = importRunId === null ? undefined : await readRun(tx, { importRunId, most: 0 })
  return found === undefined
    ? null
    : { importRunId: found.run.importRunId, fileName: found.run.fileName, at: found.run.createdAt }
}

type Seen = { offer: Offer; directory: AreaDirectory; today: string }

/** The area whose cells of the chain are looked at; null = the whole municipality. */
async function chainPlace(tx: Tx, municipality: Municipality, { offer, directory, today }: Seen) {
  const area = directory.byId.get(offer.area?.areaId ?? 0)
  if (area === undefined) return null
  const residents = await shownResidents(tx, municipality, { year: Number(today.slice(0, 4)), date: today })
  const found = areaOfChain(area, residents, directory.byId)
  const level = directory.levels.find(({ areaLevelId }) => areaLevelId === found?.areaLevelId)
  return found === undefined || level === undefined ? null : { name: found.name, code: found.code, level }
}

async function mapOf(
  tx: Tx,
  municipality: Municipality,
  { offer, directory, areaHref, today }: Seen & { areaHref: (areaId: number) => string | null },
) {
  const { place } = offer
  if (place?.longitude == null || place.latitude === null) return null
  const point = await placeInFrame(tx, municipality, [place.longitude, place.latitude])
  const area = directory.byId.get(offer.area?.areaId ?? 0)
  const map = await surroundings(tx, municipality, { directory, area, hrefOf: areaHref, date: today })
  return point === null || map === null ? null : { ...map, points: [{ ...point, says: offer.name }] }
}
