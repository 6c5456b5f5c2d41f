import { fail, redirect } from '@sveltejs/kit'
import { messages, type Messages } from '#lib/messages/index.ts'
import {
  listMemberships,
  listNetworks,
  nothingSaidOfTie,
  removeTie,
  setTies,
  tieFrequencies,
  worksTogether,
  type Tie,
} from '#lib/server/capabilities/actors/index.ts'
import { listOffers, listProviders } from '#lib/server/capabilities/offers/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { canonWord } from '#lib/ui/networks/canon-words.ts'
import { areaDirectory } from '../../../gebiete/area-directory.ts'
import { areaNames } from '../../area-scopes.ts'
import { changeNetworks } from '../../change-networks.ts'
import { actorOfPage, idIn } from '../../entries-of-page.ts'
import { historyRows } from '../../history-rows.ts'
import { fieldNames, stepNames } from '../../say-network.ts'
import { readPartners } from './read-partners.ts'
import type { Actions, PageServerLoad } from './$types'

const MOST_OFFERS = 12

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'networks.read', async (tx, municipality) => {
    const { locale } = event.locals
    const actor = await actorOfPage(tx, municipality, event.params)
    const texts = messages(locale).networks
    const mayChange = may(municipality.role, 'networks.change')
    const directory = await areaDirectory(tx, municipality, context().today())
    const networks = new Map((await listNetworks(tx, municipality)).map((one) => [one.networkId, one.name]))
    const { partners, others, hasAnswered } = await readPartners(tx, municipality, actor)
    const base = `/k/${municipality.slug}/netzwerke`
    const offers =
      actor.providerId === null
        ? null
        : await listOffers(tx, { filter: { providerId: actor.providerId }, pageSize: MOST_OFFERS })
    return {
      base,
      own: `${base}/akteure/${actor.actorId}`,
      mayChange,
      isSaved: event.url.searchParams.has('gespeichert'),
      isMerged: event.url.searchParams.has('zusammengelegt'),
      name: actor.name,
      facts: [
        {
          term: texts.fields.sector,
          text: actor.sector === null ? '' : canonWord('sector', actor.sector, locale),
        },
        { term: texts.fields.kind, text: actor.kind === null ? '' : texts.kinds[actor.kind] },
        { term: texts.fields.areas, text: areaNames(actor.areaIds, directory).join(', ') },
        { term: texts.fields.steps, text: stepNames(actor.steps, locale).join(', ') },
        { term: texts.fields.fields, text: fieldNames(actor.fields, locale).join(', ') },
        {
          term: texts.fields.roles,
          text: actor.roles.map((code) => canonWord('role', code, locale)).join(', '),
        },
        { term: texts.fields.contact, text: actor.contact },
        { term: texts.fields.email, text: actor.email },
        { term: texts.fields.phone, text: actor.phone },
        { term: texts.fields.website, text: actor.website },
        { term: texts.fields.note, text: mayChange ? actor.note : '' },
      ],
      networks: (await listMemberships(tx, municipality))
        .filter(({ actorId }) => actorId === actor.actorId)
        .map(({ networkId, role, since }) => ({
          networkId,
          name: networks.get(networkId) ?? '',
          words: [
            role === null ? '' : texts.roles[role],
            since === null ? '' : texts.members.sinceYear(since),
          ]
            .filter((part) => part !== '')
            .join(', '),
        })),
      hasAnswered,
      partners: keptOnServer(
        partners.map(({ actor: other, saidHere, saidThere }) => ({
          actorId: other.actorId,
          name: other.name,
          sector: other.sector === null ? '' : canonWord('sector', other.sector, locale),
          saidHere: saidHere === null ? null : sayTie(saidHere, { texts, mayChange }),
          saidThere: saidThere === null ? null : sayTie(saidThere, { texts, mayChange }),
        })),
      ),
      others: others.map(({ actorId, name }) => ({ actorId, name })),
      offers:
        offers === null
          ? null
          : {
              total: offers.total,
              href: `/k/${municipality.slug}/angebote?provider=${actor.providerId}`,
              provider:
                (await listProviders(tx)).find((one) => one.providerId === actor.providerId)?.name ?? '',
              some: offers.rows.map(({ offerId, name }) => ({
                name,
                href: `/k/${municipality.slug}/angebote/${offerId}`,
              })),
            },
      history: await historyRows(tx, municipality, { actor: actor.actorId }, locale),
    }
  })

/** What one says of working with another; how it judges the other, planners only read. */
function sayTie(tie: Tie, { texts, mayChange }: { texts: Messages['networks']; mayChange: boolean }): string {
  const { ties } = texts
  return [
    worksTogether(tie) && tie.frequency === null ? ties.together : '',
    tie.frequency === null ? '' : ties.frequencies[tie.frequency],
    tie.reliability === null || !mayChange ? '' : ties.reliability(tie.reliability),
    tie.trust === null || !mayChange ? '' : ties.trust(tie.trust),
    tie.agreement === null ? '' : ties.agreements[tie.agreement],
    tie.change === null ? '' : ties.changes[tie.change],
    tie.wished ? ties.wished : '',
  ]
    .filter((part) => part !== '')
    .join('; ')
}

export const actions: Actions = {
  tie: async (event) => {
    const actorId = idIn(event.params.akteur)
    const form = await event.request.formData()
    const other = Number(form.get('mit'))
    if (!Number.isInteger(other) || other <= 0 || other === actorId) return fail(422, { lacks: 'other' })
    await changeNetworks(event, { act: 'tie', actor: actorId }, async (tx, municipality) => {
      await actorOfPage(tx, municipality, event.params)
      await actorOfPage(tx, municipality, { akteur: String(other) })
      const { partners } = await readPartners(tx, municipality, { actorId })
      const before = partners.find(({ actor }) => actor.actorId === other)?.saidHere ?? nothingSaidOfTie
      await setTies(tx, municipality, [
        {
          ...before,
          fromActorId: actorId,
          toActorId: other,
          frequency: tieFrequencies.find((code) => code === form.get('wie-oft')) ?? null,
          wished: form.has('mehr'),
          toldOn: context().today(),
        },
      ])
      return { ok: true, value: null }
    })
    redirect(303, `/k/${event.params.municipality}/netzwerke/akteure/${actorId}?gespeichert#partner`)
  },
  untie: async (event) => {
    const actorId = idIn(event.params.akteur)
    const other = idIn((await event.request.formData()).get('mit'))
    await changeNetworks(event, { act: 'tie', actor: actorId }, async (tx, municipality) => {
      await removeTie(tx, municipality, { fromActorId: actorId, toActorId: other })
      return { ok: true, value: null }
    })
    redirect(303, `/k/${event.params.municipality}/netzwerke/akteure/${actorId}?gespeichert#partner`)
  },
}
