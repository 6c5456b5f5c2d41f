import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { sentence } from '../cli/sentence.ts'
import type { ImportRoom } from '../src/lib/server/capabilities/imports/index.ts'
import { createMunicipality } from '../src/lib/server/capabilities/municipalities/index.ts'
import type { DB } from '../src/lib/server/platform/database/database-types.ts'
import type { DemoPerson } from './demo-people.ts'
import { importedFiles, type FileToImport } from './import-files.ts'
import { isLoaded, loadInOrder } from './load-in-order.ts'
import { setUpChain, setUpIndex } from './set-up-chain.ts'

/** Not under `.example`: those have a known password and are shut where no demo is wanted. */
const berlinPerson: DemoPerson = {
  email: 'planung@berlin.invalid',
  name: 'Planung Berlin',
  memberships: [{ municipality: 'berlin', role: 'coordinator' }],
  state: false,
}

/** In this order: levels before what refers to them. Paths are those of the folder of open data. */
const dataFiles: readonly FileToImport[] = [
  { recipe: 'berlin-bezirke', path: 'areas/bezirke.geojson' },
  { recipe: 'berlin-prognoseraeume', path: 'areas/prognoseraeume-2021.geojson' },
  { recipe: 'berlin-bezirksregionen', path: 'areas/bezirksregionen-2021.geojson' },
  { recipe: 'berlin-planungsraeume', path: 'areas/planungsraeume-2021.geojson' },
  { recipe: 'berlin-einwohner-2024', path: 'population/berlin-lor-population-2024-02-t2-planning-areas.csv' },
  { recipe: 'berlin-mss-2021', path: 'indicators/mss_2021_index_indikatoren.csv' },
  { recipe: 'berlin-mss-2021-kontext', path: 'indicators/mss_2021_kontext_indikatoren.csv' },
]
const offerFiles: readonly FileToImport[] = [
  { recipe: 'berlin-kitas-2026', path: 'offers/kitas-2026-07.csv' },
  { recipe: 'berlin-schulen-2023', path: 'offers/schulen-2023.geojson' },
  { recipe: 'berlin-jugendfreizeit-2022', path: 'offers/jugendfreizeiteinrichtungen-2022.geojson' },
]

/** The list of Kitas is complete, with their places; the schools come without places, and of all else there is only a part. */
const inventories = [{ field: 'education', steps: ['age-1-3', 'age-3-6'] }]

/** @returns a German sentence where data are missing in the folder, else undefined */
export function whatIsMissing(folder: string): string | undefined {
  const missing = [...dataFiles, ...offerFiles].find(({ path }) => !existsSync(join(folder, path)))
  if (missing === undefined) return undefined
  return `Die offenen Daten von Berlin fehlen (${join(folder, missing.path)} gibt es nicht): Legen Sie sie dorthin und rufen Sie den Befehl noch einmal auf.`
}

/**
 * Loads Berlin from its open data: four levels of areas, residents, social monitoring, Kitas, schools and youth clubs, and the
 * index of status and dynamics. What has been loaded stays as it is.
 *
 * @param folder of the open data, laid out as in ../shared/data/berlin
 * @returns the room to look into what was loaded, and whether the municipality is new
 * @throws Error with a German sentence where a file is not taken
 */
export async function loadBerlin({
  ownerUrl,
  database,
  createAccount,
  folder,
  today,
  onProgress = () => {},
}: {
  ownerUrl: string
  database: Kysely<DB>
  createAccount: (person: DemoPerson, isNew: boolean) => Promise<string>
  folder: string
  today: string
  onProgress?: (sentence: string) => void
}): Promise<ImportRoom> {
  const made = await createMunicipality({
    ownerUrl,
    ags: '11000000',
    name: 'Berlin',
    kind: 'city',
    slug: 'berlin',
  })
  if (!made.ok && made.refusal.code !== 'municipalities/ags-taken') throw new Error(sentence(made.refusal))
  const userId = await createAccount(berlinPerson, made.ok)
  const room: ImportRoom = { database, principal: { userId }, municipality: 'berlin' }
  const imported = await importedFiles(room)
  if (isLoaded(offerFiles, imported)) return room
  const inFolder = (files: readonly FileToImport[]) =>
    files.map((file) => ({ ...file, path: join(folder, file.path) }))
  await loadInOrder({
    data: { room, files: inFolder(dataFiles) },
    offers: { room, files: inFolder(offerFiles) },
    imported,
    beforeFile: (name) => onProgress(`${name} …`),
    afterFile: ({ report }) =>
      onProgress(
        `  ${report.read} Zeilen gelesen, ${report.added} Einträge neu, ${report.changed} geändert.`,
      ),
    setUp: async () => {
      onProgress('Index und Kette …')
      const wanted = { template: 'status-dynamik', level: 'planungsraum', period: '2020-12', today }
      const indexDefinitionId = await setUpIndex(room, wanted)
      await setUpChain(room, { indexDefinitionId, inventories, completeOn: '2026-07-01' })
    },
  })
  return room
}
