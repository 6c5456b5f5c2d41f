import { fail, redirect } from '@sveltejs/kit'
import {
  linkFrequencies,
  linkOverlaps,
  removeNetworkLink,
  setNetworkLink,
} from '#lib/server/capabilities/actors/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { canonWord } from '#lib/ui/networks/canon-words.ts'
import { messages } from '#lib/messages/index.ts'
import { areaDirectory } from '../../gebiete/area-directory.ts'
import { changeNetworks } from '../change-networks.ts'
import { idIn, networkOfPage } from '../entries-of-page.ts'
import { historyRows } from '../history-rows.ts'
import { topicNames, whereWords } from '../say-network.ts'
import { placeInChain } from './place-in-chain.ts'
import { readNetwork } from './read-network.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'networks.read', async (tx, municipality) => {
    const { locale } = event.locals
    const network = await networkOfPage(tx, municipality, event.params)
    const base = `/k/${municipality.slug}/netzwerke`
    const texts = messages(locale).networks
    const mayChange = may(municipality.role, 'networks.change')
    const directory = await areaDirectory(tx, municipality, context().today())
    const { members, related, others } = await readNetwork(tx, municipality, network)
    const year = (value: number | null) => (value === null ? '' : String(value))
    const word = (of: 'rhythm' | 'task' | 'sector', code: string | null) =>
      code === null ? '' : canonWord(of, code, locale)
    return {
      base,
      own: `${base}/${network.networkId}`,
      mayChange,
      isSaved: event.url.searchParams.has('gespeichert'),
      name: network.name,
      facts: [
        { term: texts.fields.focus, text: network.focus },
        { term: texts.list.where, text: whereWords(network, directory, locale) },
        { term: texts.fields.topics, text: topicNames(network.topics, locale).join(', ') },
        { term: texts.fields.foundedIn, text: year(network.foundedIn) },
        { term: texts.fields.endedIn, text: year(network.endedIn) },
        {
          term: texts.fields.goalsWritten,
          text: network.goalsWritten === null ? '' : texts.goalsWritten[network.goalsWritten],
        },
        { term: texts.fields.goals, text: network.goals },
        { term: texts.fields.tasks, text: network.tasks.map((code) => word('task', code)).join(', ') },
        { term: texts.fields.meetingRhythm, text: word('rhythm', network.meetingRhythm) },
        { term: texts.fields.coordinator, text: network.coordinator },
        { term: texts.fields.email, text: network.email },
        { term: texts.fields.memberCount, text: year(network.memberCount) },
        { term: texts.fields.sectors, text: network.sectors.map((code) => word('sector', code)).join(', ') },
        { term: texts.fields.note, text: mayChange ? network.note : '' },
      ],
      chain: placeInChain(network, { directory, base: `/k/${municipality.slug}`, locale }),
      members: keptOnServer(
        members.map(({ actor, role, attendance, since }) => ({
          actorId: actor.actorId,
          name: actor.name,
          sector: word('sector', actor.sector),
          role,
          attendance,
          since,
        })),
      ),
      related: related.map(({ network: other, saidHere, saidThere, sharedMembers, sharedTopics }) => ({
        networkId: other.networkId,
        name: other.name,
        saidHere: saidHere === null ? null : sayLink(saidHere, texts),
        saidThere: saidThere === null ? null : sayLink(saidThere, texts),
        sharedMembers,
        sharedTopics: topicNames(sharedTopics, locale).join(', '),
      })),
      others: others.map(({ networkId, name }) => ({ networkId, name })),
      history: await historyRows(tx, municipality, { network: network.networkId }, locale),
    }
  })

function sayLink(
  { frequency, overlap }: { frequency: string | null; overlap: string | null },
  texts: {
    linkFrequencies: Readonly<Record<string, string>>
    linkOverlaps: Readonly<Record<string, string>>
  },
): string {
  const parts = [texts.linkFrequencies[frequency ?? ''], texts.linkOverlaps[overlap ?? '']]
  return parts.filter((part) => part !== undefined).join('; ')
}

export const actions: Actions = {
  link: async (event) => {
    const networkId = idIn(event.params.netzwerk)
    const form = await event.request.formData()
    const other = Number(form.get('anderes'))
    if (!Number.isInteger(other) || other <= 0 || other === networkId) return fail(422, { lacks: 'other' })
    await changeNetworks(event, { act: 'link', network: networkId }, async (tx, municipality) => {
      await networkOfPage(tx, municipality, event.params)
      await networkOfPage(tx, municipality, { netzwerk: String(other) })
      await setNetworkLink(tx, municipality, {
        networkId,
        otherNetworkId: other,
        frequency: linkFrequencies.find((code) => code === form.get('wie-oft')) ?? null,
        overlap: linkOverlaps.find((code) => code === form.get('ueberschneidung')) ?? null,
      })
      return { ok: true, value: null }
    })
    redirect(303, `/k/${event.params.municipality}/netzwerke/${networkId}?gespeichert#netze`)
  },
  unlink: async (event) => {
    const networkId = idIn(event.params.netzwerk)
    const otherNetworkId = idIn((await event.request.formData()).get('anderes'))
    await changeNetworks(event, { act: 'link', network: networkId }, async (tx, municipality) => {
      await removeNetworkLink(tx, municipality, { networkId, otherNetworkId })
      return { ok: true, value: null }
    })
    redirect(303, `/k/${event.params.municipality}/netzwerke/${networkId}?gespeichert#netze`)
  },
}
