import { fail, redirect } from '@sveltejs/kit'
import { offerTexts } from '#lib/messages/portal/offer/index.ts'
import { portalAddress } from '#lib/portal/address.ts'
import { readFeedback, sendFeedback } from '#lib/server/capabilities/upkeep/index.ts'
import { findOfferOfAddress } from '#lib/server/portal/offer-address.ts'
import { inPortal } from '#lib/server/portal/portal-page.ts'
import { shownTexts } from '#lib/server/portal/shown-texts.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  inPortal(event, async (tx, { portal, language, kept }) => {
    const offer = await findOfferOfAddress(tx, { portal, language, offer: event.params.offer })
    const { texts, lang } = shownTexts(offer, language)
    return {
      language,
      town: portal.name,
      offer: { name: texts.name, lang },
      isSent: event.url.searchParams.has('gesendet'),
      back: portalAddress({ language, kommune: portal.slug, path: `angebot/${offer.offerId}`, kept }),
    }
  })

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData()
    const field = (name: string) => {
      const value = form.get(name)
      return typeof value === 'string' ? value : ''
    }
    const given = { kind: field('kind'), note: field('note'), website: field('website') }
    const language = event.locals.portalLanguage
    const refused = (status: number, code: string) =>
      fail(status, { ...given, sentence: problemIn(language, code), code })
    const read = readFeedback(given, language)
    if (!read.ok) return refused(400, read.refusal.code)
    const sent = await inPortal(event, async (tx, { portal, kept }) => {
      const offer = await findOfferOfAddress(tx, { portal, language, offer: event.params.offer })
      const about = { municipalityId: portal.municipalityId, offerId: offer.offerId }
      const answer = read.value === null ? null : await sendFeedback(tx, { ...about, ...read.value })
      const path = `angebot/${offer.offerId}/melden`
      return {
        answer,
        thanks: portalAddress({ language, kommune: portal.slug, path, kept, query: { gesendet: '1' } }),
      }
    })
    // A program that fills in everything hears the same thanks.
    if (sent.answer !== null && !sent.answer.ok) return refused(429, sent.answer.refusal.code)
    redirect(303, sent.thanks)
  },
}

function problemIn(language: App.Locals['portalLanguage'], code: string): string {
  const sentences: Record<string, string> = offerTexts(language).report.problems
  return sentences[code] ?? code
}
