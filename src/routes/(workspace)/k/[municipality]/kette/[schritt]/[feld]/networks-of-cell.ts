import { messages, type Locale } from '#lib/messages/index.ts'
import { fittingNetworks, listNetworks } from '#lib/server/capabilities/actors/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { areaDirectory } from '../../../gebiete/area-directory.ts'
import { scopeOf } from '../../../netzwerke/area-scopes.ts'

export type NetworkOfCell = {
  readonly name: string
  readonly href: string
  /** Why it fits. */
  readonly words: string
  readonly coordinator: string
}

/** Networks that could take up what is missing in a cell of the chain. */
export async function networksOfCell(
  tx: Tx,
  municipality: Municipality,
  {
    place,
    step,
    field,
    today,
    locale,
  }: {
    place: { readonly code: string; readonly level: { readonly code: string } | null }
    step: string
    field: string
    today: string
    locale: Locale
  },
): Promise<NetworkOfCell[]> {
  const texts = messages(locale).networks.inChain
  const directory = await areaDirectory(tx, municipality, today)
  const area = place.level === null ? undefined : directory.find(place.code, place.level.code)
  const fitting = fittingNetworks(await listNetworks(tx, municipality), {
    step,
    field,
    scope: area === undefined ? null : scopeOf(area, directory),
    year: Number(today.slice(0, 4)),
  })
  return fitting.map(({ network, where, namesField }) => ({
    name: network.name,
    href: `/k/${municipality.slug}/netzwerke/${network.networkId}`,
    words: [
      namesField === true ? texts.names : texts.step,
      ...(area === undefined ? [] : [texts[where]]),
    ].join(', '),
    coordinator: network.coordinator,
  }))
}
