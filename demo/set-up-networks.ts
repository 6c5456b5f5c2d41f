import {
  actorOfProvider,
  changeActor,
  createActor,
  createNetwork,
  findActor,
  listNetworks,
  listProvidersToJoin,
  nothingSaidOfActor,
  nothingSaidOfNetwork,
  setMembership,
  setNetworkLink,
  setTies,
  tieFrequencies,
  type Tie,
} from '../src/lib/server/capabilities/actors/index.ts'
import { readAreaTree } from '../src/lib/server/capabilities/areas/index.ts'
import type { ImportRoom } from '../src/lib/server/capabilities/imports/index.ts'
import { inMunicipality, type Municipality, type Tx } from '../src/lib/server/platform/database/tenancy.ts'
import type { Outcome } from '../src/lib/server/platform/refusal.ts'
import { randomAt } from './generate/seeded-random.ts'
import { demoActors, demoNetworks, type DemoActor } from './networks-of-auenstadt.ts'

/** Networks, those who sit in them, and what they say of each other; unless there is a network. */
export async function setUpNetworks(room: ImportRoom, today: string): Promise<void> {
  await inMunicipality({ ...room, permission: 'networks.change' }, async (tx, municipality) => {
    if ((await listNetworks(tx, municipality)).length > 0) return
    const areas = await readAreaTree(tx, municipality, today)
    // The coarsest of a name.
    const areaIds = (names: readonly string[] = []) =>
      names.flatMap((name) => {
        const named = areas.filter((area) => area.name === name)
        return named.toSorted((a, b) => a.ancestorIds.length - b.ancestorIds.length)[0]?.areaId ?? []
      })
    const actorIds = await makeActors(tx, municipality, { room, areaIds })
    const networkIds = new Map<string, number>()
    for (const { content, areas: named, members } of demoNetworks) {
      const whole = { ...nothingSaidOfNetwork, ...content, areaIds: areaIds(named) }
      const networkId = made(await createNetwork(tx, municipality, room.principal, whole))
      networkIds.set(content.name, networkId)
      for (const [at, name] of members.entries())
        await setMembership(tx, municipality, {
          networkId,
          actorId: actorIds.get(name) ?? 0,
          role: at === 0 ? 'lead' : 'member',
          attendance: randomAt(`${content.name} ${name}`) < 0.7 ? 'mostly' : 'sometimes',
          since: content.foundedIn ?? null,
        })
    }
    await setNetworkLink(tx, municipality, {
      networkId: networkIds.get('Netzwerk Frühe Hilfen') ?? 0,
      otherNetworkId: networkIds.get('Arbeitskreis Kinderschutz und junge Familien') ?? 0,
      frequency: 'yearly',
      overlap: 'mostly',
    })
    await setTies(tx, municipality, tiesBetween(actorIds, today))
  })
}

async function makeActors(
  tx: Tx,
  municipality: Municipality,
  { room, areaIds }: { room: ImportRoom; areaIds: (names?: readonly string[]) => number[] },
): Promise<Map<string, number>> {
  const providers = new Map(
    (await listProvidersToJoin(tx, municipality)).map(({ name, providerId }) => [name, providerId]),
  )
  const actorIds = new Map<string, number>()
  for (const { name, sector, areas, kind } of demoActors) {
    const providerId = providers.get(name)
    const said = { sector, areaIds: areaIds(areas) }
    if (providerId === undefined) {
      const content = { ...nothingSaidOfActor, ...said, name, kind: kind ?? null }
      actorIds.set(name, made(await createActor(tx, municipality, room.principal, content)))
      continue
    }
    const actorId = made(await actorOfProvider(tx, municipality, room.principal, providerId))
    const actor = await findActor(tx, municipality, actorId)
    if (actor !== undefined) made(await changeActor(tx, municipality, room.principal, { ...actor, ...said }))
    actorIds.set(name, actorId)
  }
  return actorIds
}

const youth = new Set(['early-help', 'youth-office', 'youth-welfare', 'family-education'])

/** How probably one works with another: who sits together does, within a sector too; health and youth welfare hardly do. */
function closeness(one: DemoActor, other: DemoActor): number {
  const together = demoNetworks.filter(
    ({ members }) => members.includes(one.name) && members.includes(other.name),
  ).length
  const sectors = [one.sector, other.sector]
  const isSeam = sectors.includes('health') && sectors.some((sector) => youth.has(sector))
  if (isSeam) return together > 0 ? 0.18 : 0.02
  const isSame = one.sector === other.sector || sectors.every((sector) => youth.has(sector))
  return Math.min(0.9, (together > 0 ? 0.42 : 0.03) + (isSame ? 0.25 : 0))
}

/** What each that has answered says of the others. */
function tiesBetween(actorIds: ReadonlyMap<string, number>, today: string): Tie[] {
  const answered = demoActors.filter(({ name }) => randomAt(`answers ${name}`) < 0.85)
  return answered.flatMap((one) =>
    demoActors.flatMap((other): Tie[] => {
      if (one === other) return []
      const [first, second] = [one.name, other.name].toSorted()
      const probability = closeness(one, other)
      // Whether two work together is drawn once for both; now and then one of them does not say so.
      const isTied = randomAt(`tie ${first} ${second}`) < probability
      const isNamed = isTied && randomAt(`names ${one.name} ${other.name}`) < 0.85
      const isWished = !isTied && probability > 0.03 && randomAt(`wish ${one.name} ${other.name}`) < 0.04
      if (!isNamed && !isWished) return []
      const points = (what: string) => 2 + Math.floor(4 * randomAt(`${what} ${one.name} ${other.name}`))
      const often = Math.floor(tieFrequencies.length * randomAt(`often ${first} ${second}`))
      return [
        {
          fromActorId: actorIds.get(one.name) ?? 0,
          toActorId: actorIds.get(other.name) ?? 0,
          frequency: isNamed ? (tieFrequencies[often] ?? null) : null,
          topics: [],
          reliability: isNamed ? points('reliability') : null,
          trust: isNamed ? points('trust') : null,
          initiative: null,
          agreement: null,
          change: null,
          wished: isWished,
          toldOn: today,
        },
      ]
    }),
  )
}

function made(outcome: Outcome<number>): number {
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}
