import { error, fail, redirect } from '@sveltejs/kit'
import { changeOffer, contentOf, findOffer } from '#lib/server/capabilities/offers/index.ts'
import { context } from '#lib/server/context.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import type { OfferFormValues } from '#lib/ui/offers/form-types.ts'
import { areaDirectory } from '../../../gebiete/area-directory.ts'
import { changeOffers, readForChange } from '../../change-offers.ts'
import { fillInForm } from '../../fill-in-form.ts'
import { formOptions } from '../../form-options.ts'
import { withEmptyRows } from '../../form-rows.ts'
import { readOfferForm, valuesOf, valuesSent } from '../../form-values.ts'
import { readOfferChoices } from '../../offer-choices.ts'
import { problemsInWords } from '../../problems-in-words.ts'
import { seesPlanning } from '../../sees-planning.ts'
import { differences } from '../differences.ts'
import { findOfferOfPage, offerIdOf } from '../find-offer-of-page.ts'
import { isFromFile } from '../offer-facts.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  readForChange(event, async (tx, municipality) => {
    const { locale } = event.locals
    const offer = await findOfferOfPage(tx, event.params)
    const directory = await areaDirectory(tx, municipality, context().today())
    const { providers } = await readOfferChoices(tx, municipality)
    const withPlanning = seesPlanning(municipality.role)
    return {
      name: offer.name,
      version: offer.version,
      isFromFile: isFromFile(offer),
      values: withEmptyRows(valuesOf(contentOf(offer), locale)),
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
    const today = context().today()
    const saved = read.ok
      ? await changeOffers(event, { act: 'change', offerId }, (tx, municipality) =>
          changeOffer(tx, municipality, { offerId, version, content: read.content, today }),
        )
      : read
    if (saved.ok) redirect(303, `/k/${event.params.municipality}/angebote/${offerId}?gespeichert`)
    const again = { values: withEmptyRows(values), more: null, taken: null, version }
    if (saved.problems.some(({ code }) => code === 'offers/stale-version'))
      return fail(409, { ...again, problems: [], stale: await bothVersions(event, { offerId, values }) })
    const problems = problemsInWords(saved.problems, event.locals.locale)
    return fail(400, { ...again, problems, stale: null })
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
    const withPlanning = seesPlanning(municipality.role)
    const stored = valuesOf(contentOf(offer), locale)
    return {
      name: offer.name,
      version: offer.version,
      differences: differences({ before: stored, after: values }, { areaName, withPlanning, locale }).map(
        ({ field, before, after }) => ({ field, stored: before, yours: after }),
      ),
    }
  })
}
