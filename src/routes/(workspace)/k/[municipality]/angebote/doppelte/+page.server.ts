import { fail, redirect } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { forgetApart, keepApart } from '#lib/server/capabilities/duplicates/index.ts'
import type { Offer } from '#lib/server/capabilities/offers/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { percent } from '#lib/ui/chain/say-cell.ts'
import { changeOffers } from '../change-offers.ts'
import { onlyPlanners } from '../only-planners.ts'
import { sourceName } from '../offer-choices.ts'
import { pairAddress, readPair } from './pair-address.ts'
import { readApart, readSuspected } from './read-pairs.ts'
import type { Actions, PageServerLoad } from './$types'

const PAGE_SIZE = 50
const LATEST_APART = 50

export const load: PageServerLoad = (event) => {
  const { locale } = event.locals
  return inWorkspace(event, 'offers.read', async (tx, municipality) => {
    onlyPlanners(municipality)
    const base = `/k/${municipality.slug}/angebote`
    const asked = event.url.searchParams
    const page = Math.max(1, Math.min(1000, Math.trunc(Number(asked.get('page') ?? 1)) || 1))
    const { pairs, total } = await readSuspected(tx, municipality, {
      from: (page - 1) * PAGE_SIZE,
      most: PAGE_SIZE,
    })
    const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
    const texts = messages(locale).keeping.duplicates
    const view = (offer: Offer) => ({
      name: offer.name,
      href: `${base}/${offer.offerId}`,
      says: [offer.provider?.name, offer.place?.street, sourceName(offer.source, locale)]
        .filter((part) => part)
        .join(' · '),
    })
    const said = { zwei: texts.saidTwo, zusammengelegt: texts.merged, wieder: texts.forgotten }
    return {
      said: Object.entries(said).find(([name]) => asked.has(name))?.[1] ?? null,
      total,
      pages: {
        page,
        pages,
        previous: page > 1 ? `?page=${page - 1}` : null,
        next: page < pages ? `?page=${page + 1}` : null,
      },
      shown: keptOnServer({
        pairs: pairs.map(({ first, second, reason, alike }) => ({
          pair: pairAddress(first, second),
          href: `${base}/doppelte/${pairAddress(first, second)}`,
          first: view(first),
          second: view(second),
          reason,
          alike: percent(alike, locale),
        })),
        apart: (await readApart(tx, LATEST_APART)).map(({ first, second }) => ({
          pair: pairAddress(first, second),
          first: view(first),
          second: view(second),
        })),
      }),
    }
  })
}

export const actions: Actions = {
  two: async (event) => {
    const pair = readPair((await event.request.formData()).get('pair'))
    if (pair === undefined) return fail(400)
    await changeOffers(event, { act: 'keep-apart', ...pair }, async (tx, municipality) => {
      onlyPlanners(municipality)
      await keepApart(tx, municipality, pair)
      return { ok: true }
    })
    redirect(303, `/k/${event.params.municipality}/angebote/doppelte?zwei`)
  },

  again: async (event) => {
    const pair = readPair((await event.request.formData()).get('pair'))
    if (pair === undefined) return fail(400)
    await changeOffers(event, { act: 'compare-again', ...pair }, async (tx, municipality) => {
      onlyPlanners(municipality)
      await forgetApart(tx, pair)
      return { ok: true }
    })
    redirect(303, `/k/${event.params.municipality}/angebote/doppelte?wieder`)
  },
}
