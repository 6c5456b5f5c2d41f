import type { MapView } from '../map-view.ts'
import type { SiteLayer } from './read-sites.ts'

/** The view with a column for each layer: how many of its places lie in the area. */
export function withSiteCounts(view: MapView, layers: readonly SiteLayer[]): MapView {
  if (layers.length === 0) return view
  const counted = layers.map(({ title, places }, at) => {
    const counts = new Map<number, number>()
    for (const { areaId } of places) if (areaId !== null) counts.set(areaId, (counts.get(areaId) ?? 0) + 1)
    return { code: `orte-${at + 1}`, title, counts }
  })
  return {
    ...view,
    columns: [
      ...view.columns,
      ...counted.map(({ code, title }) => ({ code, title, isNumber: true, isOrdered: true })),
    ],
    rows: view.rows.map((row) => ({
      ...row,
      fields: {
        ...row.fields,
        ...Object.fromEntries(
          counted.map(({ code, counts }) => [
            code,
            {
              kind: 'figure' as const,
              cell: { kind: 'value' as const, value: counts.get(row.areaId) ?? 0 },
              decimals: 0,
              unitSign: null,
            },
          ]),
        ),
      },
    })),
  }
}
