import type { Indicator } from '#lib/server/capabilities/indicators/index.ts'
import type { Messages } from '#lib/messages/index.ts'

/** What was typed into the form for an own index, to be shown again. */
export type TypedIndex = { readonly name: string; readonly chosen: readonly string[] }

export function typedIndex(form: FormData): TypedIndex {
  return { name: String(form.get('name') ?? ''), chosen: form.getAll('indikator').map(String) }
}

/**
 * An index as it begins: every chosen indicator counts the same, on the usual scale; areas without a figure are judged
 * by their others; classes by distance from the mean, since quantiles would call a fifth of a city burdened however
 * alike its areas are. An indicator that only describes is taken for burden where it is high.
 */
export function firstSpec(
  indicators: readonly Indicator[],
  { chosen, texts }: { chosen: readonly string[]; texts: Messages['indexPages'] },
) {
  return {
    indicators: chosen.map((column) => {
      const known = indicators.find(({ code }) => code === column)
      const direction = known?.direction === 'higher-is-better' ? 'higher-is-better' : 'higher-is-burden'
      return { column, direction, weight: 1 }
    }),
    normalise: 'z-population',
    aggregate: 'arithmetic',
    restandardise: true,
    missing: 'ignore',
    classes: { sd: [-1.5, -0.5, 0.5, 1.5], labels: [...texts.own.classNames], closed: 'right' },
  }
}
