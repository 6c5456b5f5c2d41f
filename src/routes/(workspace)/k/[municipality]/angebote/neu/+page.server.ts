import { fail, redirect } from '@sveltejs/kit'
import { createOffer } from '#lib/server/capabilities/offers/index.ts'
import { context } from '#lib/server/context.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { areaDirectory } from '../../gebiete/area-directory.ts'
import { changeOffers, readForChange } from '../change-offers.ts'
import { formOptions } from '../form-options.ts'
import { emptyValues, readOfferForm, valuesSent } from '../form-values.ts'
import { readOfferChoices } from '../offer-choices.ts'
import { problemsInWords } from '../problems-in-words.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  readForChange(event, async (tx, municipality) => {
    const directory = await areaDirectory(tx, municipality, context().today())
    const { providers } = await readOfferChoices(tx, municipality)
    const options = formOptions({ directory, providers, locale: event.locals.locale })
    // A page that shows what is missing gives the name along.
    const name = event.url.searchParams.get('name') ?? ''
    return { values: { ...emptyValues, name }, options: keptOnServer(options) }
  })

export const actions: Actions = {
  default: async (event) => {
    const values = valuesSent(await event.request.formData())
    const read = readOfferForm(values)
    const today = context().today()
    const saved = read.ok
      ? await changeOffers(event, { act: 'create' }, (tx, municipality) =>
          createOffer(tx, municipality, { content: read.content, today }),
        )
      : read
    if (!saved.ok)
      return fail(400, { values, problems: problemsInWords(saved.problems, event.locals.locale) })
    redirect(303, `/k/${event.params.municipality}/angebote/${saved.value.offerId}?gespeichert`)
  },
}
