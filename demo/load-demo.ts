import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { sentence } from '../cli/sentence.ts'
import type { ImportRoom } from '../src/lib/server/capabilities/imports/index.ts'
import { createMunicipality } from '../src/lib/server/capabilities/municipalities/index.ts'
import type { DB } from '../src/lib/server/platform/database/database-types.ts'
import { demoMunicipalities, type DemoPlan } from './demo-municipalities.ts'
import { demoPeople, type DemoPerson } from './demo-people.ts'
import { daysBefore } from './generate/calendar.ts'
import { generateDemo, type DemoMunicipality } from './generate/generate-demo.ts'
import { writeDemoFiles } from './generate/write-demo.ts'
import { importedFiles, type FileToImport } from './import-files.ts'
import { isLoaded, loadInOrder } from './load-in-order.ts'
import { releaseSubjects } from './release-subjects.ts'
import { setUpAnswers } from './set-up-answers.ts'
import { setUpChain, setUpIndex } from './set-up-chain.ts'
import { setUpDirectory } from './set-up-directory.ts'
import { setUpEdition } from './set-up-edition.ts'
import { setUpMail } from './set-up-mail.ts'
import { setUpNetworks } from './set-up-networks.ts'
import { setUpProviders } from './set-up-providers.ts'
import { setUpReport } from './set-up-report.ts'
import { setUpSurvey } from './set-up-survey.ts'
import { setUpTranslations } from './set-up-translations.ts'

type LoadDemo = {
  /** Operator's log-in: the application itself makes no municipalities. */
  ownerUrl: string
  /** The application's pool. */
  database: Kysely<DB>
  /** Makes the account, or finds the one with this address; gives its id. The password is the caller's affair. */
  createAccount: (person: DemoPerson) => Promise<string>
  /** ISO date in Germany; the lists of offers were handed over a week before. */
  today: string
  onProgress?: (sentence: string) => void
}

/** What is left to do for one municipality; the rooms are its importers'. */
type Task = {
  plan: DemoPlan
  data: ImportRoom
  offers: ImportRoom
  /** Whoever keeps the offers of a provider; null = nobody. */
  provider: { room: ImportRoom; name: string } | null
  imported: ReadonlySet<string>
}

/**
 * Loads the two demo municipalities with an account for each role, through the same imports that everybody uses. Done before,
 * it does nothing, whatever users have changed since; broken off, it goes on where it stopped.
 *
 * @returns whether anything had to be loaded
 * @throws Error with a German sentence where a file is not taken
 */
export async function loadDemo({
  ownerUrl,
  database,
  createAccount,
  today,
  onProgress = () => {},
}: LoadDemo): Promise<boolean> {
  for (const plan of demoMunicipalities) await makeMunicipality(ownerUrl, plan)
  const userIds = new Map<string, string>()
  for (const person of demoPeople) userIds.set(person.email, await createAccount(person))
  const tasks: Task[] = []
  for (const plan of demoMunicipalities) {
    const roomOf = (email: string): ImportRoom => ({
      database,
      principal: { userId: userIds.get(email) ?? '' },
      municipality: plan.slug,
    })
    const [data, offers] = [roomOf(plan.importers.data), roomOf(plan.importers.offers)]
    const provider =
      plan.provider === undefined ? null : { room: roomOf(plan.provider.account), name: plan.provider.name }
    const imported = await importedFiles(data)
    if (!isLoaded(plan.offerFiles.map(fileOf), imported))
      tasks.push({ plan, data, offers, provider, imported })
  }
  if (tasks.length > 0) await loadFiles(tasks, { handedOverOn: daysBefore(today, 7), today, onProgress })
  return tasks.length > 0
}

type Circumstances = { handedOverOn: string; today: string; onProgress: (sentence: string) => void }

async function loadFiles(tasks: readonly Task[], circumstances: Circumstances): Promise<void> {
  const demo = generateDemo({ asOf: circumstances.handedOverOn })
  const folder = await mkdtemp(join(tmpdir(), 'gelingen-demo-'))
  try {
    await writeDemoFiles([...demo.auenstadt.files, ...demo.quellbach.files], folder)
    for (const task of tasks)
      await loadMunicipality(task, folder, { ...circumstances, generated: demo[task.plan.slug] })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function loadMunicipality(
  { plan, data, offers, provider, imported }: Task,
  folder: string,
  { handedOverOn, today, onProgress, generated }: Circumstances & { generated: DemoMunicipality },
): Promise<void> {
  const inFolder = (files: readonly string[]) =>
    files.map((name) => ({ ...fileOf(name), path: join(folder, name) }))
  await loadInOrder({
    data: { room: data, files: inFolder(plan.dataFiles) },
    offers: { room: offers, files: inFolder(plan.offerFiles) },
    imported,
    beforeFile: (name) => onProgress(`${plan.name}: ${name} …`),
    setUp: async () => {
      onProgress(`${plan.name}: Index und Kette …`)
      const wanted = { template: 'partizipationsindex', level: plan.levelOfIndex, period: '2025', today }
      const indexDefinitionId = await setUpIndex(offers, wanted)
      await setUpChain(offers, { indexDefinitionId, inventories: plan.inventories, completeOn: handedOverOn })
      await releaseSubjects(data, plan.releases)
      await setUpDirectory(offers, plan.name)
      if (provider !== null)
        await setUpProviders({
          coordination: offers,
          provider: provider.room,
          providerName: provider.name,
          generated,
          today,
        })
      await setUpReport(offers, plan.name)
      await setUpEdition(offers, plan.name)
    },
  })
  if (plan.slug === 'auenstadt') await setUpTranslations(offers)
  if (plan.slug === 'auenstadt') await setUpNetworks(offers, today)
  if (plan.slug === 'auenstadt') await setUpSurvey(offers)
  if (plan.slug === 'auenstadt') await setUpAnswers(offers, today)
  await setUpMail(offers, today)
}

/** A file has the name of its recipe. */
function fileOf(name: string): FileToImport {
  return { recipe: name.replace(/\.[a-z]+$/, ''), path: name }
}

async function makeMunicipality(ownerUrl: string, { ags, name, kind, slug }: DemoPlan): Promise<void> {
  const made = await createMunicipality({ ownerUrl, ags, name, kind, slug })
  if (!made.ok && made.refusal.code !== 'municipalities/ags-taken') throw new Error(sentence(made.refusal))
}
