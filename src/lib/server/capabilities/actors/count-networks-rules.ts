import type { Network } from './actors-types.ts'
import { isActive, whereActive, type AreaScope } from './where-active-rules.ts'

export type NetworkCount = {
  /** One per block of steps: networks that name the area (or one below it, or above), and those that are limited to no area. */
  readonly byBlock: readonly { readonly here: number; readonly everywhere: number }[]
  readonly here: number
}

/**
 * How many networks work in each area, by phase of life.
 *
 * @param scopes the areas
 * @param blocks codes of the steps of each block
 */
export function countNetworks(
  networks: readonly Network[],
  {
    scopes,
    blocks,
    year,
  }: { scopes: readonly AreaScope[]; blocks: readonly (readonly string[])[]; year: number },
): NetworkCount[] {
  const active = networks.filter((network) => isActive(network, year))
  return scopes.map((scope) => {
    const placed = active.map((network) => ({ network, where: whereActive(network, scope) }))
    const count = (where: 'here' | 'everywhere', steps: readonly string[]) =>
      placed.filter((one) => one.where === where && one.network.steps.some((step) => steps.includes(step)))
        .length
    return {
      byBlock: blocks.map((steps) => ({
        here: count('here', steps),
        everywhere: count('everywhere', steps),
      })),
      here: placed.filter(({ where }) => where === 'here').length,
    }
  })
}
