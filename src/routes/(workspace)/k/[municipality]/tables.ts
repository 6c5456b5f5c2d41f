import type { Permission } from '#lib/server/platform/identity/permissions.ts'
import { duplicatesTable } from './angebote/doppelte/duplicates-table.ts'
import { missedSearchesTable } from './angebote/gesucht/missed-searches-table.ts'
import { coverageTable } from './angebote/auswertung/coverage-table.ts'
import { fundingTable } from './angebote/auswertung/finanzierung/funding-table.ts'
import { changesTable } from './angebote/auswertung/verlauf/changes-table.ts'
import { crosstabTable } from './angebote/auswertung/zaehlung/crosstab-table.ts'
import { accessTable } from './angebote/auswertung/zugang/access-table.ts'
import { offersTable } from './angebote/offers-table.ts'
import { providersTable } from './angebote/traeger/providers-table.ts'
import { recipientsTable } from './befragungen/[befragung]/empfaenger/recipients-table.ts'
import { sentFilesTable } from './befragungen/[befragung]/antworten-dateien/hochgeladen/sent-files-table.ts'
import { returnTable } from './befragungen/[befragung]/ruecklauf/return-table.ts'
import { surveysTable } from './befragungen/surveys-table.ts'
import { surveyMailTable } from './befragungen/[befragung]/post/survey-mail-table.ts'
import { ownQuestionsTable } from './befragungen/eigene-fragen/own-questions-table.ts'
import { surveyCrosstabTable } from './befragungen/[befragung]/ergebnisse/kreuztabelle/crosstab-table.ts'
import { surveyResultsTable } from './befragungen/[befragung]/ergebnisse/results-table.ts'
import { surveyWavesTable } from './befragungen/[befragung]/ergebnisse/wellen/waves-table.ts'
import { areasTable } from './gebiete/areas-table.ts'
import { indexTable } from './index/[code]/index-table.ts'
import { indicatorsTable } from './indikatoren/indicators-table.ts'
import { valuesTable } from './indikatoren/values-table.ts'
import { matrixTable } from './kette/matrix-table.ts'
import { gapsTable } from './luecken/gaps-table.ts'
import { actorsTable } from './netzwerke/akteure/actors-table.ts'
import { tiesTable } from './netzwerke/bild/ties-table.ts'
import { networkDoublesTable } from './netzwerke/doppelt/doubles-table.ts'
import { networksTable } from './netzwerke/networks-table.ts'
import { networkCountsTable } from './netzwerke/zaehlung/counts-table.ts'
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
  providers: { permission: 'offers.read', read: providersTable },
  duplicates: { permission: 'offers.read', read: duplicatesTable },
  'missed-searches': { permission: 'offers.read', read: missedSearchesTable },
  'own-questions': { permission: 'surveys.read', read: ownQuestionsTable },
  'directory-coverage': { permission: 'reports.read', read: coverageTable },
  'directory-counts': { permission: 'reports.read', read: crosstabTable },
  'directory-funding': { permission: 'reports.read', read: fundingTable },
  'directory-changes': { permission: 'reports.read', read: changesTable },
  'directory-access': { permission: 'reports.read', read: accessTable },
  surveys: { permission: 'surveys.read', read: surveysTable },
  'survey-return': { permission: 'surveys.read', read: returnTable },
  'survey-files': { permission: 'surveys.read', read: sentFilesTable },
  'survey-recipients': { permission: 'surveys.read', read: recipientsTable },
  'survey-mail': { permission: 'surveys.change', read: surveyMailTable },
  index: { permission: 'index.read', read: indexTable },
  chain: { permission: 'chain.read', read: matrixTable },
  'survey-results': { permission: 'surveys.read', read: surveyResultsTable },
  'survey-crosstab': { permission: 'surveys.read', read: surveyCrosstabTable },
  'survey-waves': { permission: 'surveys.read', read: surveyWavesTable },
  gaps: { permission: 'chain.read', read: gapsTable },
  networks: { permission: 'networks.read', read: networksTable },
  actors: { permission: 'networks.read', read: actorsTable },
  'network-ties': { permission: 'networks.read', read: tiesTable },
  'network-doubles': { permission: 'networks.read', read: networkDoublesTable },
  'network-counts': { permission: 'networks.read', read: networkCountsTable },
} as const satisfies Record<string, TableOfPage>
