import { limits, type Definition, type Option } from '@gelingen/questionnaire'
import { listActors, listNetworks } from '#lib/server/capabilities/actors/index.ts'
import { listProviders, providerKey } from '#lib/server/capabilities/offers/index.ts'
import type { FrozenSurroundings } from '#lib/server/capabilities/surveys/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { areaDirectory } from '../../gebiete/area-directory.ts'
import { listsIn } from '../neu/chosen-questions.ts'

/**
 * What the questions choose from, as the municipality has it today: its actors, and its providers that are none yet; its networks; its
 * areas. A list that it has nothing for is empty; questions about it are not asked then.
 * @param today ISO date
 */
export async function surroundingsOf(
  tx: Tx,
  municipality: Municipality,
  { definition, today }: { definition: Definition; today: string },
): Promise<FrozenSurroundings> {
  const directory = await areaDirectory(tx, municipality, today)
  const levels = new Map(directory.levels.map(({ areaLevelId, code }) => [areaLevelId, code]))
  const lists: Readonly<Record<string, readonly Option[]>> = {
    actors: await actorsToChoose(tx, municipality),
    networks: (await listNetworks(tx, municipality))
      .slice(0, limits.options)
      .map(({ networkId, name }) => ({ code: `network-${networkId}`, label: { de: name } })),
  }
  return {
    lists: Object.fromEntries(listsIn(definition).map((list) => [list, lists[list] ?? []])),
    areas: directory.areas.map(({ code, name, areaLevelId }) => ({
      code,
      label: { de: name },
      level: levels.get(areaLevelId) ?? '',
    })),
  }
}

/** Actors first: a long directory must not push them out. */
async function actorsToChoose(tx: Tx, municipality: Municipality): Promise<Option[]> {
  const actors = await listActors(tx, municipality)
  const known = new Set(actors.map(({ providerId }) => providerId))
  const names = new Set(actors.map(({ name }) => providerKey(name)))
  const providers = (await listProviders(tx)).filter(
    ({ providerId, name }) => !known.has(providerId) && !names.has(providerKey(name)),
  )
  return [
    ...actors.map(({ actorId, name }) => ({ code: `actor-${actorId}`, label: { de: name } })),
    ...providers.map(({ providerId, name }) => ({ code: `provider-${providerId}`, label: { de: name } })),
  ].slice(0, limits.options)
}
