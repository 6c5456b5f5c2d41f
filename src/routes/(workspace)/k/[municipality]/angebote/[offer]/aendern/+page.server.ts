import { error, fail, redirect } from '@sveltejs/kit'
import { changeOffer, findOffer } from '#lib/server/capabilities/offers/index.ts'
import { context } from '#lib/server/context.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import type { OfferFormValues } from '#lib/ui/offers/form-types.ts'
import { areaDirectory } from '../../../gebiete/area-directory.ts'
import { changeOffers, readForChange } from '../../change-offers.ts'
import { formOptions } from '../../form-options.ts'
import { readOfferForm, valuesOf, valuesSent } from '../../form-values.ts'
import { readOfferChoices } from '../../offer-choices.ts'
import { problemsInWords } from '../../problems-in-words.ts'
import { findOfferOfPage, offerIdOf } from '../find-offer-of-page.ts'
import { isFromFile } from '../offer-facts.ts'
import type { Actions, PageServerLoad } from './$types'
import { differences } from './differences.ts'

export const load: PageServerLoad = (event) =>
  readForChange(event, async (tx, municipality) => {
    const { locale } = event.locals
    const offer = await findOfferOfPage(tx, event.params)
    const directory = await areaDirectory(tx, municipality, context().today())
    const { providers } = await readOfferChoices(tx, municipality)
    return {
      name: offer.name,
      version: offer.version,
      isFromFile: isFromFile(offer),
      values: valuesOf(offer, locale),
      options: keptOnServer(formOptions({ directory, providers, locale })),
    }
  })

export const actions: Actions = {
  default: async (event) => {
    const offerId = offerIdOf(event.params)
    const sent = await event.request.formData()
    const values = valuesSent(sent)
    const version = Number(sent.get('version'))
    const read = readOfferForm(values)
    const today = context().today()
    const saved = read.ok
      ? await changeOffers(event, { act: 'change', offerId }, (tx, municipality) =>
          changeOffer(tx, municipality, { offerId, version, content: read.content, today }),
        )
      : read
    if (saved.ok) redirect(303, `/k/${event.params.municipality}/angebote/${offerId}?gespeichert`)
    if (saved.problems.some(({ code }) => code === 'offers/stale-version'))
      return fail(409, {
        values,
        version,
        problems: [],
        stale: await bothVersions(event, { offerId, values }),
      })
    const problems = problemsInWords(saved.problems, event.locals.locale)
    return fail(400, { values, version, problems, stale: null })
  },
}

/** What is stored now beside what was sent: the next save names the stored version, knowing it. */
function bothVersions(
  event: Parameters<NonNullable<Actions['default']>>[0],
  { offerId, values }: { offerId: number; values: OfferFormValues },
) {
  const { locale } = event.locals
  return readForChange(event, async (tx, municipality) => {
    const offer = await findOffer(tx, offerId)
    if (offer === undefined) error(404)
    const { byId } = await areaDirectory(tx, municipality, context().today())
    const areaName = (areaId: number) => byId.get(areaId)?.name ?? String(areaId)
    const stored = valuesOf(offer, locale)
    return {
      name: offer.name,
      version: offer.version,
      differences: differences({ stored, yours: values }, { areaName, locale }),
    }
  })
}
