import { fail, redirect } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { restoreOfferVersion } from '#lib/server/capabilities/offers/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { formatNumber } from '#lib/ui/format.ts'
import { changeOffers } from '../../change-offers.ts'
import { offerIdOf } from '../find-offer-of-page.ts'
import type { Actions, PageServerLoad } from './$types'
import { readHistory } from './read-history.ts'
import { changesBetween, versionRows } from './version-rows.ts'

export const load: PageServerLoad = (event) => {
  const { locale } = event.locals
  const { searchParams } = event.url
  const today = context().today()
  return inWorkspace(event, 'offers.read', async (tx, municipality) => {
    const offerId = offerIdOf(event.params)
    const { versions, present, seen } = await readHistory(tx, municipality, { offerId, today, locale })
    const asked = (name: string) => versions.find(({ version }) => version === Number(searchParams.get(name)))
    const [one, other] = [asked('von'), asked('bis')]
    const [before, after] = (one?.version ?? 0) > (other?.version ?? 0) ? [other, one] : [one, other]
    const texts = messages(locale).offerHistory
    const number = (version: number) => formatNumber(version, locale)
    const restored = Number(searchParams.get('wieder'))
    return {
      name: present.content.name,
      version: present.version,
      mayChange: may(municipality.role, 'offers.change'),
      restored: restored > 0 ? texts.restored(number(restored)) : null,
      rows: keptOnServer(versionRows(versions, seen)),
      comparison:
        before === undefined || after === undefined || before === after
          ? null
          : {
              title: texts.compared(number(before.version), number(after.version)),
              changes: changesBetween({ before, after }, seen),
            },
      asked: {
        before: before?.version ?? versions[1]?.version ?? null,
        after: after?.version ?? present.version,
      },
    }
  })
}

export const actions: Actions = {
  default: async (event) => {
    const offerId = offerIdOf(event.params)
    const sent = await event.request.formData()
    const [version, earlier] = [Number(sent.get('version')), Number(sent.get('earlier'))]
    const today = context().today()
    const restored = await changeOffers(event, { act: 'restore', offerId }, (tx, municipality) =>
      restoreOfferVersion(tx, municipality, { offerId, version, earlier, today }),
    )
    if (restored.ok) redirect(303, `?wieder=${earlier}`)
    return fail(409, { sentences: restored.problems.map((one) => sentenceOf(one, event.locals.locale)) })
  },
}
