import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from '../files/write-whole.ts'
import type { Place, ServerUser } from './embedded-place.ts'

/**
 * Makes the cluster on first start: aside first, so that one that is in its place is always whole.
 * @returns the password of its owner
 * @throws Error with a German sentence where it cannot be made, or its password is lost
 */
export async function initialiseOnce(place: Place, user: ServerUser): Promise<string> {
  if (!existsSync(place.cluster)) return initialise(place, user)
  if (existsSync(place.passwordFile)) return (await readFile(place.passwordFile, 'utf8')).trim()
  throw new Error(
    `Zur Datenbank ${place.cluster} fehlt die Datei ${place.passwordFile} mit ihrem Kennwort. Bitte legen Sie die Datei zurück, oder beginnen Sie in einem anderen Datenordner (GELINGEN_DATA) und spielen dort eine Sicherung ein.`,
  )
}

async function initialise({ binaries, cluster, passwordFile }: Place, user: ServerUser): Promise<string> {
  const aside = `${cluster}-new`
  const password = randomBytes(24).toString('hex')
  const handedOver = `${aside}-password`
  try {
    await rm(aside, { recursive: true, force: true })
    await mkdir(aside, { mode: 0o700 })
    await writeFile(handedOver, password, { mode: 0o600 })
    if (user) await Promise.all([aside, handedOver].map((path) => chown(path, user.uid, user.gid)))
    await Promise.all(
      ['initdb', 'postgres'].map((name) => chmod(join(binaries, name), 0o755).catch(() => {})),
    )
    const options = ['--auth=scram-sha-256', '--username=postgres', '--encoding=UTF8', '--locale=C']
    execFileSync(join(binaries, 'initdb'), [`--pgdata=${aside}`, `--pwfile=${handedOver}`, ...options], {
      stdio: ['ignore', 'ignore', 'pipe'],
      cwd: '/',
      ...user,
    })
    await writeWhole(passwordFile, password)
    await rename(aside, cluster)
  } catch (failure) {
    await rm(aside, { recursive: true, force: true })
    const said = failure instanceof Error && 'stderr' in failure ? failure.stderr : failure
    throw new Error(
      `Die Datenbank konnte nicht angelegt werden. Ist auf dem Datenträger von ${cluster} noch Platz? (${whatIsWrong(String(said))})`,
      { cause: failure },
    )
  } finally {
    await rm(handedOver, { force: true })
  }
  return password
}

/** What `initdb` says is wrong; behind it comes what it does about it. */
function whatIsWrong(text: string): string {
  return /(?:error|FATAL|PANIC): +(.*)/.exec(text)?.[1] ?? text.trim().split('\n').at(-1) ?? ''
}
