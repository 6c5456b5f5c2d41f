import type { NewMunicipality } from '../src/lib/server/capabilities/municipalities/index.ts'
import type { ReleaseSubject } from '../src/lib/server/capabilities/release/index.ts'
import { completeInventories, type Inventory } from './inventories.ts'

/** A demo municipality, the order in which its files are imported, and who does it. Each file has the name of its recipe. */
export type DemoPlan = NewMunicipality & {
  slug: 'auenstadt' | 'quellbach'
  /** By role, because each may only import its own. */
  importers: { data: string; offers: string }
  /** Who keeps the offers of which provider. */
  provider?: { account: string; name: string }
  levelOfIndex: string
  /** Before the index is set up. */
  dataFiles: readonly string[]
  /** After it. */
  offerFiles: readonly string[]
  inventories: readonly Inventory[]
  /** Released at the end, by the importer of the data; indices by their code in the template. */
  releases: readonly ReleaseSubject[]
}

export const demoMunicipalities: readonly DemoPlan[] = [
  {
    ags: '05999000',
    slug: 'auenstadt',
    name: 'Auenstadt',
    kind: 'city',
    importers: { data: 'statistik@auenstadt.example', offers: 'koordination@auenstadt.example' },
    provider: { account: 'traeger@auenstadt.example', name: 'Kreisverband der Wohlfahrt Auenstadt e. V.' },
    levelOfIndex: 'sozialraum',
    dataFiles: [
      'auenstadt-stadtbezirke.geojson',
      'auenstadt-stadtteile.geojson',
      'auenstadt-sozialraeume.geojson',
      'auenstadt-einwohner.csv',
      'auenstadt-jobcenter.csv',
      'auenstadt-statistik.csv',
      'auenstadt-gesundheit.csv',
      'auenstadt-schulverwaltung.csv',
      'auenstadt-umwelt.csv',
    ],
    offerFiles: ['auenstadt-kitas.csv', 'auenstadt-schulen.geojson', 'auenstadt-angebote.csv'],
    inventories: completeInventories.auenstadt,
    releases: [
      { kind: 'indicator', code: 'basic-income-under-15', period: '2025', levels: ['sozialraum'] },
      { kind: 'indicator', code: 'u8-u9-participation', period: '2025', levels: ['sozialraum'] },
    ],
  },
  {
    ags: '05999012',
    slug: 'quellbach',
    name: 'Quellbach',
    kind: 'town',
    importers: { data: 'koordination@quellbach.example', offers: 'koordination@quellbach.example' },
    levelOfIndex: 'ortsteil',
    dataFiles: ['quellbach-ortsteile.geojson', 'quellbach-einwohner.csv', 'quellbach-kennzahlen.csv'],
    offerFiles: ['quellbach-kitas.csv', 'quellbach-schulen.geojson', 'quellbach-angebote.csv'],
    inventories: completeInventories.quellbach,
    releases: [{ kind: 'indicator', code: 'basic-income-under-15', period: '2025', levels: ['ortsteil'] }],
  },
]
