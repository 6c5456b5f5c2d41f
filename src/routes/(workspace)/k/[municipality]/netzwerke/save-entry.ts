import {
  changeActor,
  changedProperties,
  changeNetwork,
  createActor,
  createNetwork,
  findActor,
  findNetwork,
  parseActorForm,
  parseNetworkForm,
  type ActorContent,
  type NetworkContent,
} from '#lib/server/capabilities/actors/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace, type WorkspaceEvent } from '#lib/server/in-workspace.ts'
import type { Outcome } from '#lib/server/platform/refusal.ts'
import { areaDirectory } from '../gebiete/area-directory.ts'
import { changeNetworks, principalOf } from './change-networks.ts'
import { seenVersion } from './typed-anew.ts'

type Saved<Content> = { readonly content: Content; readonly version: number; readonly done: Outcome<number> }

/**
 * Stores what the form of a network says.
 * @param networkId null = a new one
 * @returns what was typed, and the id of the network or why not
 */
export async function saveNetwork(
  event: WorkspaceEvent & { request: Request },
  networkId: number | null,
): Promise<Saved<NetworkContent>> {
  const form = await event.request.formData()
  const version = seenVersion(form)
  const { content, parsed } = parseNetworkForm(form, await knownAreas(event))
  const by = principalOf(event.locals)
  if (!parsed.ok) return { content, version, done: parsed }
  const done = await changeNetworks(
    event,
    { act: networkId === null ? 'create' : 'change', ...(networkId !== null && { network: networkId }) },
    async (tx, municipality, details) => {
      if (networkId === null) {
        const made = await createNetwork(tx, municipality, by, content)
        if (made.ok) details['network'] = made.value
        return made
      }
      const before = await findNetwork(tx, municipality, networkId)
      // Boxes have no order: what was there keeps its own, the most important first.
      const topics = inOrderOf(before?.topics ?? [], content.topics)
      const changed = await changeNetwork(tx, municipality, by, { ...content, topics, networkId, version })
      if (before !== undefined)
        details['changed'] = changedProperties<NetworkContent>({ ...content, topics }, before).join(' ')
      return changed.ok ? { ok: true, value: networkId } : changed
    },
  )
  return { content, version, done }
}

/** The same for an actor. */
export async function saveActor(
  event: WorkspaceEvent & { request: Request },
  actorId: number | null,
): Promise<Saved<ActorContent>> {
  const form = await event.request.formData()
  const version = seenVersion(form)
  const { content, parsed } = parseActorForm(form, await knownAreas(event))
  const by = principalOf(event.locals)
  if (!parsed.ok) return { content, version, done: parsed }
  const done = await changeNetworks(
    event,
    { act: actorId === null ? 'create' : 'change', ...(actorId !== null && { actor: actorId }) },
    async (tx, municipality, details) => {
      if (actorId === null) {
        const made = await createActor(tx, municipality, by, content)
        if (made.ok) details['actor'] = made.value
        return made
      }
      const before = await findActor(tx, municipality, actorId)
      const changed = await changeActor(tx, municipality, by, { ...content, actorId, version })
      if (before !== undefined) details['changed'] = changedProperties(content, before).join(' ')
      return changed.ok ? { ok: true, value: actorId } : changed
    },
  )
  return { content, version, done }
}

function inOrderOf(before: readonly string[], now: readonly string[]): string[] {
  return [...before.filter((topic) => now.includes(topic)), ...now.filter((topic) => !before.includes(topic))]
}

function knownAreas(event: WorkspaceEvent): Promise<ReadonlySet<number>> {
  return inWorkspace(event, 'networks.read', async (tx, municipality) => {
    const { byId } = await areaDirectory(tx, municipality, context().today())
    return new Set(byId.keys())
  })
}
