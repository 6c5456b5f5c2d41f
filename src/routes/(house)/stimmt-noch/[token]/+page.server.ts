import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit'
import type { Messages } from '#lib/messages/index.ts'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { findOpenPortal } from '#lib/server/capabilities/portal/index.ts'
import {
  answerByLink,
  CONFIRM_OFFERS,
  confirmAllByLink,
  listAskedOffers,
  parseChangedFields,
  readDirectorySettings,
  storeWithoutApproval,
} from '#lib/server/capabilities/upkeep/index.ts'
import { context } from '#lib/server/context.ts'
import { asPublic, byLink, type OpenedByLink, type Tx } from '#lib/server/platform/database/tenancy.ts'
import type { Outcome } from '#lib/server/platform/refusal.ts'
import type { Actions, PageServerLoad } from './$types'
import { askedOfferView } from './asked-offer-view.ts'

type Said = keyof Messages['stillRight']['said']
const ways = ['confirmed', 'all', 'gone', 'changed', 'stored'] as const satisfies Said[]

/** Looking changes nothing: programs that check mails for harm open their links, too. */
export const load: PageServerLoad = async ({ params, locals, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' })
  const { locale } = locals
  const opened = await byLink(
    { database: context().database.kysely, token: params.token, purpose: CONFIRM_OFFERS },
    async (tx, { name }) => ({
      town: name,
      contact: contactLine((await readDirectorySettings(tx)).contact),
      offers: (await listAskedOffers(tx)).map((offer) => askedOfferView(offer, locale)),
    }),
  )
  if (!opened.ok) {
    if (opened.because === 'unknown') error(404)
    const { slug, name } = opened.municipality
    const portal = await asPublic(context().database.kysely, (tx) => findOpenPortal(tx, slug))
    return {
      closed: opened.because,
      town: name,
      contact: portal === undefined ? '' : contactLine(portal.contact),
      offers: [],
      said: null,
    }
  }
  const said = ways.find((way) => way === url.searchParams.get('danke')) ?? null
  return {
    closed: null,
    ...opened.value,
    said: said && { way: said, offerId: Number(url.searchParams.get('angebot')) },
  }
}

export const actions: Actions = {
  confirm: async (event) => {
    const form = await event.request.formData()
    const [offerId, version] = [numberOf(form, 'offer'), numberOf(form, 'version')]
    const { today } = context()
    const done = await change(event, 'offers.confirm-by-link', (tx, opened) =>
      answerByLink(tx, opened, { offerId, kind: 'confirmed', version, today: today() }),
    )
    if (!done.ok) return fail(409, { offerId, sentences: [sentenceOf(done.refusal, event.locals.locale)] })
    thank('confirmed', offerId)
  },

  all: async (event) => {
    const form = await event.request.formData()
    const versions = new Map(
      form.getAll('version').flatMap((given) => {
        const [offerId, version] = String(given).split(':').map(Number)
        return offerId === undefined || version === undefined ? [] : [[offerId, version] as const]
      }),
    )
    const { today } = context()
    const done = await change(event, 'offers.confirm-by-link', (tx, opened) =>
      confirmAllByLink(tx, opened, { versions, today: today() }),
    )
    if (!done.ok) return fail(409, { offerId: 0, sentences: [sentenceOf(done.refusal, event.locals.locale)] })
    thank('all', 0)
  },

  gone: async (event) => {
    const form = await event.request.formData()
    const offerId = numberOf(form, 'offer')
    const note = String(form.get('note') ?? '')
      .slice(0, 4000)
      .trim()
    const { today } = context()
    const done = await change(event, 'offers.answer-by-link', (tx, opened) =>
      answerByLink(tx, opened, { offerId, kind: 'gone', note, today: today() }),
    )
    if (!done.ok) return fail(409, { offerId, sentences: [sentenceOf(done.refusal, event.locals.locale)] })
    thank('gone', offerId)
  },

  change: async (event) => {
    const form = await event.request.formData()
    const offerId = numberOf(form, 'offer')
    const values = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]))
    const { today } = context()
    const { locale } = event.locals
    let municipalityId = 0
    const done = await change(event, 'offers.answer-by-link', async (tx, opened) => {
      municipalityId = opened.municipalityId
      const offer = (await listAskedOffers(tx)).find((one) => one.offerId === offerId)
      if (offer === undefined) error(404)
      const read = parseChangedFields(values, offer)
      if (!read.ok) return { ok: false as const, problems: read.problems }
      const { changes, note } = read
      return answerByLink(tx, opened, { offerId, kind: 'changed', changes, note, today: today() })
    })
    if (!done.ok) {
      const problems = 'problems' in done ? done.problems : [done.refusal]
      return fail(422, { offerId, values, sentences: problems.map((problem) => sentenceOf(problem, locale)) })
    }
    const stored = await storeWithoutApproval({
      database: context().database.kysely,
      municipalityId,
      offerId,
    })
    thank(stored ? 'stored' : 'changed', offerId)
  },
}

type Event = Pick<RequestEvent<{ token: string }>, 'params'>

/** What is refused leaves no trace, neither in the audit nor in what was computed. */
async function change<Answer extends Outcome<unknown> | { ok: false; problems: unknown }>(
  { params }: Event,
  permission: string,
  work: (tx: Tx, opened: OpenedByLink) => Promise<Answer>,
): Promise<Answer> {
  const refused: Answer[] = []
  try {
    const opened = await byLink(
      {
        database: context().database.kysely,
        token: params.token,
        purpose: CONFIRM_OFFERS,
        change: { permission },
      },
      async (tx, link) => {
        const answer = await work(tx, link)
        if (answer.ok) return answer
        refused.push(answer)
        throw new Error('refused')
      },
    )
    if (opened.ok) return opened.value
  } catch (failure) {
    const [answer] = refused
    if (answer !== undefined) return answer
    throw failure
  }
  // Called back or too late since the page was opened: the page says so, or that there is nothing.
  redirect(303, '?')
}

function thank(way: Said, offerId: number): never {
  redirect(303, offerId === 0 ? `?danke=${way}` : `?danke=${way}&angebot=${offerId}#angebot-${offerId}`)
}

function numberOf(form: FormData, name: string): number {
  return Number(form.get(name)) || 0
}

function contactLine({ name, phone, email }: { name: string; phone: string; email: string }): string {
  return [name, phone, email].filter((part) => part !== '').join(', ')
}
