import type { Permission } from '#lib/server/platform/identity/permissions.ts'
import { missedSearchesTable } from './angebote/gesucht/missed-searches-table.ts'
import { offersTable } from './angebote/offers-table.ts'
import { areasTable } from './gebiete/areas-table.ts'
import { indexTable } from './index/[code]/index-table.ts'
import { indicatorsTable } from './indikatoren/indicators-table.ts'
import { valuesTable } from './indikatoren/values-table.ts'
import { matrixTable } from './kette/matrix-table.ts'
import { gapsTable } from './luecken/gaps-table.ts'
import type { ReadTable, WantedTable } from './table.ts'

export { withNotes } from './table-notes.ts'
export { withShapes } from './table-shapes.ts'

type TableOfPage = {
  readonly permission: Permission
  readonly read: ReadTable<WantedTable & { readonly code: string }>
}

/** What the pages list, for whoever takes it away by another way than a page. */
export const tables = {
  areas: { permission: 'areas.read', read: areasTable },
  indicators: { permission: 'indicators.read', read: indicatorsTable },
  values: { permission: 'indicators.read', read: valuesTable },
  offers: { permission: 'offers.read', read: offersTable },
  'missed-searches': { permission: 'offers.read', read: missedSearchesTable },
  index: { permission: 'index.read', read: indexTable },
  chain: { permission: 'chain.read', read: matrixTable },
  gaps: { permission: 'chain.read', read: gapsTable },
} as const satisfies Record<string, TableOfPage>
