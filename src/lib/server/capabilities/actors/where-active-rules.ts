import type { Actor, Network } from './actors-types.ts'

/** An area with all above and below it. */
export type AreaScope = { readonly areaId: number; readonly related: ReadonlySet<number> }

type Located = Pick<Network | Actor, 'areaIds'>

/** `here`: names the area, one above or one below it; `everywhere`: is limited to no area; null = works elsewhere. */
export function whereActive({ areaIds }: Located, scope: AreaScope | null): 'here' | 'everywhere' | null {
  if (areaIds.length === 0) return 'everywhere'
  if (scope === null) return 'here'
  return areaIds.some((areaId) => scope.related.has(areaId)) ? 'here' : null
}

/** Whether a network still works in a year. */
export function isActive({ endedIn }: Pick<Network, 'endedIn'>, year: number): boolean {
  return endedIn === null || endedIn >= year
}

export type FittingNetwork = {
  readonly network: Network
  readonly where: 'here' | 'everywhere'
  /** Whether it says that it is about the field; null = it names no fields. */
  readonly namesField: boolean | null
}

/**
 * Networks that could take up something of a step and a field in an area: those that work there and say that they are about this
 * phase of life, and of other fields only if they name none. The ones that name the field come first, then those of the area itself.
 *
 * @param scope null = the whole municipality
 * @param year those that ended before it are left out
 */
export function fittingNetworks(
  networks: readonly Network[],
  { step, field, scope, year }: { step: string; field: string; scope: AreaScope | null; year: number },
): FittingNetwork[] {
  return networks
    .filter((network) => isActive(network, year) && network.steps.includes(step))
    .flatMap((network): FittingNetwork[] => {
      const where = whereActive(network, scope)
      const namesField = network.fields.length === 0 ? null : network.fields.includes(field)
      return where === null || namesField === false ? [] : [{ network, where, namesField }]
    })
    .toSorted((one, other) => rank(one) - rank(other))
}

function rank({ namesField, where }: FittingNetwork): number {
  return (namesField === true ? 0 : 2) + (where === 'here' ? 0 : 1)
}
