import { whereActive, type AreaScope, type Network } from '#lib/server/capabilities/actors/index.ts'
import { scopeInAddress } from './area-scopes.ts'
import type { AreaDirectory } from '../gebiete/area-directory.ts'

/** What the list of networks is limited to; '' = not. */
export type NetworkFilter = {
  readonly word: string
  readonly area: string
  readonly step: string
  readonly topic: string
  readonly sector: string
  readonly scope: AreaScope | null
}

export function networkFilter(address: URLSearchParams, directory: AreaDirectory): NetworkFilter {
  const said = (name: string) => (address.get(name) ?? '').trim().slice(0, 200)
  const scope = scopeInAddress(address, directory)
  return {
    word: said('q'),
    area: scope === null ? '' : String(scope.areaId),
    step: said('phase'),
    topic: said('thema'),
    sector: said('bereich'),
    scope,
  }
}

/**
 * Networks that fit all that is asked.
 * @param sectorsOf the sectors of a network's named members
 */
export function filterNetworks(
  networks: readonly Network[],
  filter: NetworkFilter,
  sectorsOf: (networkId: number) => ReadonlySet<string>,
): Network[] {
  const { step, topic, sector, scope } = filter
  return networks.filter(
    (network) =>
      holdsWords([network.name, network.focus, network.coordinator, network.goals], filter.word) &&
      (scope === null || whereActive(network, scope) !== null) &&
      (step === '' || network.steps.includes(step)) &&
      (topic === '' || network.topics.includes(topic)) &&
      (sector === '' || network.sectors.includes(sector) || sectorsOf(network.networkId).has(sector)),
  )
}

/** Whether every word of what is sought occurs in one of the texts, whatever its capitals. */
export function holdsWords(texts: readonly string[], sought: string): boolean {
  const all = texts.join('\n').toLocaleLowerCase('de')
  return sought
    .toLocaleLowerCase('de')
    .split(/\s+/)
    .every((word) => all.includes(word))
}
