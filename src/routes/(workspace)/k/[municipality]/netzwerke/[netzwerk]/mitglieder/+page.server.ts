import { fail, redirect } from '@sveltejs/kit'
import { sentenceOf } from '#lib/messages/sentence.ts'
import {
  actorOfProvider,
  attendances,
  createActor,
  listMemberships,
  listProvidersToJoin,
  memberRoles,
  nothingSaidOfActor,
  removeMembership,
  setMembership,
  tidy,
} from '#lib/server/capabilities/actors/index.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { refuse, type Outcome } from '#lib/server/platform/refusal.ts'
import { changeNetworks, principalOf, readForChange } from '../../change-networks.ts'
import { actorOfPage, idIn, networkOfPage } from '../../entries-of-page.ts'
import { readNetwork } from '../read-network.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  readForChange(event, async (tx, municipality) => {
    const network = await networkOfPage(tx, municipality, event.params)
    const base = `/k/${municipality.slug}/netzwerke`
    const { members, notMembers } = await readNetwork(tx, municipality, network)
    const isMember = new Set(members.map(({ actorId }) => actorId))
    const providers = await listProvidersToJoin(tx, municipality)
    return {
      base,
      own: `${base}/${network.networkId}`,
      name: network.name,
      added: event.url.searchParams.get('neu'),
      isSaved: event.url.searchParams.has('gespeichert'),
      members: keptOnServer(
        members.map(({ actorId, actor, role, attendance, since }) => ({
          actorId,
          name: actor.name,
          role: role ?? '',
          attendance: attendance ?? '',
          since: since === null ? '' : String(since),
        })),
      ),
      choices: keptOnServer({
        actors: notMembers.map(({ actorId, name }) => ({ value: String(actorId), text: name })),
        providers: providers
          .filter(({ actorId }) => actorId === null || !isMember.has(actorId))
          .map(({ providerId, name }) => ({ value: String(providerId), text: name })),
      }),
    }
  })

const nothingSaid = { role: null, attendance: null, since: null }

export const actions: Actions = {
  save: async (event) => {
    const networkId = idIn(event.params.netzwerk)
    const form = await event.request.formData()
    const wrong = form
      .getAll('akteur')
      .map((id) => ({ id: String(id), value: tidy(String(form.get(`seit-${id}`) ?? '')) }))
      .find(({ value }) => value !== '' && !/^(1[89]|2[01])\d\d$/.test(value))
    if (wrong !== undefined)
      return fail(422, {
        field: `seit-${wrong.id}`,
        typed: Object.fromEntries([...form].map(([name, value]) => [name, String(value)])),
        sentence: sentenceOf(
          { code: 'networks/not-a-year', details: { value: wrong.value.slice(0, 40) } },
          event.locals.locale,
        ),
      })
    await changeNetworks(event, { act: 'members', network: networkId }, async (tx, municipality) => {
      const known = await listMemberships(tx, municipality)
      const members = known.filter((one) => one.networkId === networkId)
      for (const { actorId } of members) {
        if (!form.getAll('akteur').includes(String(actorId))) continue
        if (form.has(`raus-${actorId}`)) await removeMembership(tx, municipality, { networkId, actorId })
        else await setMembership(tx, municipality, { networkId, actorId, ...saidIn(form, actorId) })
      }
      return { ok: true, value: null }
    })
    redirect(303, `/k/${event.params.municipality}/netzwerke/${networkId}?gespeichert#mitglieder`)
  },
  add: async (event) => {
    const networkId = idIn(event.params.netzwerk)
    const form = await event.request.formData()
    const added = await changeNetworks(
      event,
      { act: 'members', network: networkId },
      async (tx, municipality) => {
        await networkOfPage(tx, municipality, event.params)
        const actor = await actorToAdd(tx, municipality, { form, by: principalOf(event.locals) })
        if (!actor.ok) return actor
        const isMember = (await listMemberships(tx, municipality)).some(
          (one) => one.networkId === networkId && one.actorId === actor.value,
        )
        if (!isMember)
          await setMembership(tx, municipality, { networkId, actorId: actor.value, ...nothingSaid })
        return actor
      },
    )
    if (!added.ok)
      return fail(422, {
        field: 'neu',
        typed: { name: String(form.get('name') ?? '') },
        sentence: sentenceOf(added.refusal, event.locals.locale),
      })
    redirect(303, `/k/${event.params.municipality}/netzwerke/${networkId}/mitglieder?neu=${added.value}#neu`)
  },
}

function saidIn(form: FormData, actorId: number) {
  const since = tidy(String(form.get(`seit-${actorId}`) ?? ''))
  return {
    role: memberRoles.find((code) => code === form.get(`rolle-${actorId}`)) ?? null,
    attendance: attendances.find((code) => code === form.get(`dabei-${actorId}`)) ?? null,
    since: since === '' ? null : Number(since),
  }
}

/** An actor that is known, a provider of the directory, or a new one of which only the name is known. */
async function actorToAdd(
  tx: Tx,
  municipality: Municipality,
  { form, by }: { form: FormData; by: { userId: string } },
): Promise<Outcome<number>> {
  const text = (name: string) => tidy(String(form.get(name) ?? ''))
  if (text('bekannt') !== '') {
    const { actorId } = await actorOfPage(tx, municipality, { akteur: text('bekannt') })
    return { ok: true, value: actorId }
  }
  if (/^\d{1,9}$/.test(text('traeger'))) return actorOfProvider(tx, municipality, by, Number(text('traeger')))
  const name = text('name').slice(0, 200)
  return name === ''
    ? refuse('networks/nobody-chosen')
    : createActor(tx, municipality, by, { ...nothingSaidOfActor, name })
}
