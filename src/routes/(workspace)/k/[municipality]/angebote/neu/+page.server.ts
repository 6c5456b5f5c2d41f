import { fail, redirect } from '@sveltejs/kit'
import { createOffer } from '#lib/server/capabilities/offers/index.ts'
import { context } from '#lib/server/context.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { areaDirectory } from '../../gebiete/area-directory.ts'
import { changeOffers, readForChange } from '../change-offers.ts'
import { fillInForm } from '../fill-in-form.ts'
import { formOptions } from '../form-options.ts'
import { withEmptyRows } from '../form-rows.ts'
import { emptyValues, readOfferForm, valuesSent } from '../form-values.ts'
import { readOfferChoices } from '../offer-choices.ts'
import { problemsInWords } from '../problems-in-words.ts'
import { seesPlanning } from '../sees-planning.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  readForChange(event, async (tx, municipality) => {
    const directory = await areaDirectory(tx, municipality, context().today())
    const { providers } = await readOfferChoices(tx, municipality)
    const withPlanning = seesPlanning(municipality.role)
    const options = formOptions({ directory, providers, withPlanning, locale: event.locals.locale })
    // A page that shows what is missing gives the name along.
    const name = event.url.searchParams.get('name') ?? ''
    return { values: withEmptyRows({ ...emptyValues, name }), options: keptOnServer(options) }
  })

export const actions: Actions = {
  default: async (event) => {
    const sent = await event.request.formData()
    const values = valuesSent(sent)
    const filled = await fillInForm(event, { sent, values })
    if (filled !== null) return { ...filled, problems: [] }
    const read = readOfferForm(values)
    const today = context().today()
    const saved = read.ok
      ? await changeOffers(event, { act: 'create' }, (tx, municipality) =>
          createOffer(tx, municipality, { content: read.content, today }),
        )
      : read
    if (!saved.ok) {
      const problems = problemsInWords(saved.problems, event.locals.locale)
      return fail(400, { values: withEmptyRows(values), more: null, taken: null, problems })
    }
    redirect(303, `/k/${event.params.municipality}/angebote/${saved.value.offerId}?gespeichert`)
  },
}
