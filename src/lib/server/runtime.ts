import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from './platform/config/read-config.ts'
import { startEmbeddedServer, type EmbeddedServer } from './platform/database/embedded-server.ts'
import { holdDataFolder } from './platform/config/hold-data-folder.ts'
import { migrate } from './platform/database/migrate.ts'
import { writeWhole } from './platform/files/write-whole.ts'
import { installJobs } from './platform/jobs/install-jobs.ts'
import { appUrlFrom } from './platform/database/open-database.ts'

/** A running database that is up to date, and the two ways to it. */
export type Runtime = {
  /** For operators and migrations. */
  ownerUrl: string
  /** For the application. */
  appUrl: string
  /** Signs sessions. */
  secret: string
  appPassword: string
  stop(): Promise<void>
}

type Secrets = { session: string; appPassword: string }

/**
 * Brings up what the program stands on: data folder, secrets, database server, migrations.
 *
 * @param whenHeld what else must be free is claimed here, before the work begins
 * @throws DataFolderInUse another process has the folder
 */
export async function startRuntime(
  config: Config,
  onProgress: (sentence: string) => void = () => {},
  whenHeld: () => Promise<void> = async () => {},
): Promise<Runtime> {
  const letGo = await holdDataFolder(config.dataFolder)
  let server: EmbeddedServer | undefined
  try {
    await whenHeld()
    const secrets = await readSecrets(config)
    if (config.databaseUrl === undefined) onProgress('Datenbank wird gestartet …')
    server =
      config.databaseUrl === undefined
        ? await startEmbeddedServer({ folder: join(config.dataFolder, 'database'), onTrouble: onProgress })
        : undefined
    const ownerUrl = server?.ownerUrl ?? config.databaseUrl ?? ''
    const applied = await migrate({ ownerUrl, folder: 'db', appPassword: secrets.appPassword })
    await installJobs(ownerUrl)
    if (applied.length > 0) onProgress(`Datenbank ist auf dem neuesten Stand (${applied.length} Schritte).`)
    const runtime = {
      ownerUrl,
      appUrl: appUrlFrom({ ownerUrl, appPassword: secrets.appPassword }),
      secret: secrets.session,
      appPassword: secrets.appPassword,
    }
    await letGo.announce(runtime)
    return {
      ...runtime,
      stop: async () => {
        await server?.stop()
        await letGo()
      },
    }
  } catch (failure) {
    await server?.stop()
    await letGo()
    throw failure
  }
}

/** After a backup was put back: the secret that its second factors are encrypted with. */
export async function keepSessionSecret(config: Config, session: string): Promise<void> {
  const file = join(config.dataFolder, 'secrets.json')
  const kept = JSON.parse(await readFile(file, 'utf8')) as Secrets
  await writeWhole(file, JSON.stringify({ ...kept, session }))
}

/** Secrets are made on first start and stay in the data folder, readable by its owner only. */
async function readSecrets(config: Config): Promise<Secrets> {
  const file = join(config.dataFolder, 'secrets.json')
  if (!existsSync(file)) {
    const made: Secrets = {
      session: randomBytes(32).toString('hex'),
      appPassword: randomBytes(24).toString('hex'),
    }
    await writeWhole(file, JSON.stringify(made))
  }
  // Written by ourselves, in this shape, by the lines above.
  const kept = JSON.parse(await readFile(file, 'utf8')) as Secrets
  return { ...kept, session: config.secret ?? kept.session }
}
