import { fail, redirect } from '@sveltejs/kit'
import { sentenceOf } from '#lib/messages/sentence.ts'
import {
  CONFIRM_OFFERS,
  leaveAsItIs,
  listOpenAnswers,
  listOpenRequests,
  readDirectorySettings,
  recipientsOf,
  selectDueOffers,
  setProviderAddress,
  takeOverAnswer,
  type ChangedFields,
  type OpenAnswer,
} from '#lib/server/capabilities/upkeep/index.ts'
import { context } from '#lib/server/context.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { isMailAddress, newestMailBySubject } from '#lib/server/platform/mail/index.ts'
import { refuse } from '#lib/server/platform/refusal.ts'
import { formatDate, formatInstant } from '#lib/ui/format.ts'
import { changeOffers } from '../change-offers.ts'
import { readDirectory } from '../directory-access.ts'
import type { Actions, PageServerLoad } from './$types'

const ways = ['uebernommen', 'belassen', 'adresse'] as const

export const load: PageServerLoad = (event) => {
  const { locale } = event.locals
  const today = context().today()
  return readDirectory(event, async (tx, { slug }) => {
    const offers = `/k/${slug}/angebote`
    const { confirmEveryMonths } = await readDirectorySettings(tx)
    const { withoutAddress } = recipientsOf(
      await selectDueOffers(tx, { confirmEveryMonths, onOrBefore: today }),
    )
    const ofProviders = Map.groupBy(
      withoutAddress.filter(({ providerId }) => providerId !== null),
      ({ providerId }) => providerId ?? 0,
    )
    const hrefOfMail = (mailId: number | undefined) =>
      mailId === undefined ? null : `${offers}/post/${mailId}`
    const mails = await newestMailBySubject(tx, CONFIRM_OFFERS)
    return {
      said: ways.find((way) => event.url.searchParams.has(way)) ?? null,
      unreachable: withoutAddress.length,
      shown: keptOnServer({
        answers: (await listOpenAnswers(tx)).map((answer) => ({
          answerId: answer.answerId,
          kind: answer.kind,
          name: answer.offerName,
          href: `${offers}/${answer.offerId}`,
          address: answer.address,
          at: formatInstant(answer.at, locale),
          note: answer.note,
          hasTimes: answer.changes.times !== undefined,
          differences: differencesOf(answer),
        })),
        providers: [...ofProviders]
          .map(([providerId, [first, ...more]]) => ({
            providerId,
            name: first?.providerName ?? '',
            count: 1 + more.length,
            href: `${offers}?provider=${providerId}&freshness=to-confirm`,
          }))
          .toSorted((one, other) => other.count - one.count),
        loose: withoutAddress
          .filter(({ providerId }) => providerId === null)
          .map(({ offerId, name }) => ({ offerId, name, href: `${offers}/${offerId}` })),
        requests: (await listOpenRequests(tx)).map((request) => ({
          requestId: request.requestId,
          recipient: request.name === '' ? request.address : `${request.name}, ${request.address}`,
          offers: request.askedOfferIds.length,
          since: formatDate(request.openedOn, locale),
          last: request.lastMailOn === null ? '' : formatDate(request.lastMailOn, locale),
          reminders: Math.max(request.mails - 1, 0),
          mailHref: hrefOfMail(mails.get(request.requestId)),
        })),
      }),
    }
  })
}

export const actions: Actions = {
  take: async (event) => {
    const answerId = Number((await event.request.formData()).get('answer'))
    const taken = await changeOffers(event, { act: 'take-over-answer', answerId }, (tx) =>
      takeOverAnswer(tx, answerId),
    )
    if (!taken.ok) return fail(409, { sentence: sentenceOf(taken.refusal, event.locals.locale) })
    redirect(303, '?uebernommen')
  },

  leave: async (event) => {
    const answerId = Number((await event.request.formData()).get('answer'))
    const today = context().today()
    const left = await changeOffers(event, { act: 'leave-as-it-is', answerId }, (tx) =>
      leaveAsItIs(tx, { answerId, today }),
    )
    if (!left.ok) return fail(409, { sentence: sentenceOf(left.refusal, event.locals.locale) })
    redirect(303, '?belassen')
  },

  address: async (event) => {
    const form = await event.request.formData()
    const providerId = Number(form.get('provider'))
    const address = String(form.get('address') ?? '').trim()
    const set = await changeOffers(event, { act: 'set-address', providerId }, async (tx) => {
      if (!isMailAddress(address)) return refuse('upkeep/no-mail-address')
      return (await setProviderAddress(tx, { providerId, address }))
        ? { ok: true as const }
        : refuse('upkeep/no-such-provider')
    })
    if (!set.ok)
      return fail(422, { sentence: sentenceOf(set.refusal, event.locals.locale), providerId, address })
    redirect(303, '?adresse')
  },
}

type Difference = { field: keyof ChangedFields; before: string; after: string }

function differencesOf({ now, changes }: OpenAnswer): Difference[] {
  // What is stored has the keys of ChangedFields.
  return Object.entries(changes).map(([name, after]) => {
    const field = name as keyof ChangedFields
    const before = field === 'times' ? '' : now[field]
    return { field, before: String(before ?? ''), after: String(after) }
  })
}
