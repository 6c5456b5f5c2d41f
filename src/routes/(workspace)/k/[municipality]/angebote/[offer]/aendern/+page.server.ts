import { error, fail, redirect } from '@sveltejs/kit'
import {
  contentOf,
  findOffer,
  listOwnProviders,
  type OfferContent,
} from '#lib/server/capabilities/offers/index.ts'
import { findWaiting } from '#lib/server/capabilities/proposals/index.ts'
import { readDirectorySettings } from '#lib/server/capabilities/upkeep/index.ts'
import { context } from '#lib/server/context.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { areaDirectory } from '../../../gebiete/area-directory.ts'
import { readForChange, saveOffer } from '../../change-offers.ts'
import { fillInForm } from '../../fill-in-form.ts'
import { formOptions } from '../../form-options.ts'
import { withEmptyRows } from '../../form-rows.ts'
import { readOfferForm, valuesOf, valuesSent } from '../../form-values.ts'
import { readOfferChoices } from '../../offer-choices.ts'
import { differencesInWords } from '../../part-words.ts'
import { problemsInWords } from '../../problems-in-words.ts'
import { proposedContent } from '../../proposed-content.ts'
import { seesPlanning } from '../../sees-planning.ts'
import { findOfferOfPage, offerIdOf } from '../find-offer-of-page.ts'
import { isFromFile } from '../offer-facts.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  readForChange(event, async (tx, municipality) => {
    const { locale } = event.locals
    const offer = await findOfferOfPage(tx, event.params)
    const directory = await areaDirectory(tx, municipality, context().today())
    const withPlanning = seesPlanning(municipality.role)
    const isProvider = municipality.role === 'provider'
    const { providers } = isProvider
      ? { providers: (await listOwnProviders(tx)).map((own) => ({ ...own, offers: 1 })) }
      : await readOfferChoices(tx, municipality)
    const waiting = await findWaiting(tx, offer.offerId)
    const stored = contentOf(offer)
    const shown = isProvider && waiting !== undefined ? proposedContent(waiting, stored) : stored
    return {
      isProvider,
      needsApproval: isProvider && (await readDirectorySettings(tx)).approval === 'all',
      waiting:
        waiting === undefined ? null : `/k/${municipality.slug}/angebote/freigaben/${waiting.proposalId}`,
      name: offer.name,
      version: offer.version,
      isFromFile: isFromFile(offer),
      values: withEmptyRows(valuesOf(shown, locale)),
      options: keptOnServer(formOptions({ directory, providers, withPlanning, locale })),
    }
  })

export const actions: Actions = {
  default: async (event) => {
    const offerId = offerIdOf(event.params)
    const sent = await event.request.formData()
    const values = valuesSent(sent)
    const version = Number(sent.get('version'))
    const filled = await fillInForm(event, { sent, values })
    if (filled !== null) return { ...filled, version, problems: [], stale: null }
    const read = readOfferForm(values)
    const saved = read.ok
      ? await saveOffer(event, { offer: { offerId, version }, content: read.content })
      : read
    if (saved.ok) redirect(303, saved.href)
    const again = { values: withEmptyRows(values), more: null, taken: null, version }
    if (read.ok && saved.problems.some(({ code }) => code === 'offers/stale-version')) {
      const stale = await bothVersions(event, { offerId, content: read.content })
      return fail(409, { ...again, problems: [], stale })
    }
    const problems = problemsInWords(saved.problems, event.locals.locale)
    return fail(400, { ...again, problems, stale: null })
  },
}

/** What is stored now beside what was sent: the next save names the stored version, knowing it. */
function bothVersions(
  event: Parameters<NonNullable<Actions['default']>>[0],
  { offerId, content }: { offerId: number; content: OfferContent },
) {
  const { locale } = event.locals
  return readForChange(event, async (tx, municipality) => {
    const offer = await findOffer(tx, offerId)
    if (offer === undefined) error(404)
    const { byId } = await areaDirectory(tx, municipality, context().today())
    const areaName = (areaId: number) => byId.get(areaId)?.name ?? String(areaId)
    const withPlanning = seesPlanning(municipality.role)
    const stored = contentOf(offer)
    return {
      name: offer.name,
      version: offer.version,
      parts: differencesInWords({ left: stored, right: content }, { areaName, withPlanning, locale }),
    }
  })
}
