import { error, fail, redirect } from '@sveltejs/kit'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { mergeChoices, mergedContent, mergeOffers } from '#lib/server/capabilities/duplicates/index.ts'
import { contentOf, findOffers, ownEntrySource, type Offer } from '#lib/server/capabilities/offers/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import type { Tx } from '#lib/server/platform/database/tenancy.ts'
import { areaDirectory } from '../../../gebiete/area-directory.ts'
import { changeOffers } from '../../change-offers.ts'
import { onlyPlanners } from '../../only-planners.ts'
import { sourceName } from '../../offer-choices.ts'
import { partInWords, partLabel } from '../../part-words.ts'
import { seenOffer, seenOffers } from '../../seen-offers.ts'
import { pairAddress, readPair } from '../pair-address.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => {
  const { locale } = event.locals
  return inWorkspace(event, 'offers.read', async (tx, municipality) => {
    onlyPlanners(municipality)
    const [first, second] = await offersOfPair(tx, event.params)
    const { byId } = await areaDirectory(tx, municipality, context().today())
    const words = { areaName: (areaId: number) => byId.get(areaId)?.name ?? String(areaId), locale }
    const [one, other] = [contentOf(first), contentOf(second)]
    const view = (offer: Offer) => ({
      seen: seenOffer(offer),
      offerId: offer.offerId,
      name: offer.name,
      origin: sourceName(offer.source, locale),
      href: `/k/${municipality.slug}/angebote/${offer.offerId}`,
    })
    return {
      pair: pairAddress(first, second),
      first: view(first),
      second: view(second),
      // What somebody entered by hand no file overwrites.
      stays: second.source === ownEntrySource && first.source !== ownEntrySource ? 'second' : 'first',
      choices: keptOnServer(
        mergeChoices({ ...one, updatedAt: first.updatedAt }, { ...other, updatedAt: second.updatedAt }).map(
          ({ key, usual }) => ({
            key,
            usual,
            label: partLabel(key, locale),
            first: partInWords(one, key, words),
            second: partInWords(other, key, words),
          }),
        ),
      ),
    }
  })
}

export const actions: Actions = {
  default: async (event) => {
    const sent = await event.request.formData()
    const { locale } = event.locals
    const [seenFirst, seenSecond] = seenOffers([sent.get('first') ?? '', sent.get('second') ?? ''])
    if (seenFirst === undefined || seenSecond === undefined) error(400)
    const staysSecond = sent.get('stays') === 'second'
    const today = context().today()
    const details = { act: 'merge', first: seenFirst.offerId, second: seenSecond.offerId }
    const done = await changeOffers(event, details, async (tx, municipality) => {
      onlyPlanners(municipality)
      const [first, second] = await offersOfPair(tx, event.params)
      const content = mergedContent(contentOf(first), contentOf(second), (key) =>
        sent.get(`part-${key}`) === 'second' ? 'second' : 'first',
      )
      const [stays, goes] = staysSecond ? [seenSecond, seenFirst] : [seenFirst, seenSecond]
      return mergeOffers(tx, municipality, { stays, goes, content, today })
    })
    if (!done.ok) {
      const chosen = Object.fromEntries(
        [...sent.entries()].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      )
      return fail(409, { sentences: done.problems.map((problem) => sentenceOf(problem, locale)), chosen })
    }
    redirect(303, `/k/${event.params.municipality}/angebote/${done.value.offerId}?gespeichert`)
  },
}

/** The two offers of the address; 404 where one of them is not there. */
async function offersOfPair(tx: Tx, params: { pair: string }): Promise<[Offer, Offer]> {
  const pair = readPair(params.pair)
  const [first, second] = pair === undefined ? [] : await findOffers(tx, [pair.first, pair.second])
  if (first === undefined || second === undefined) error(404)
  return [first, second]
}
