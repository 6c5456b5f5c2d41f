import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Place, ServerUser } from './embedded-place.ts'

/**
 * Makes the cluster on first start.
 * @returns the password of its owner
 * @throws Error with a German sentence where it cannot be made
 */
export async function initialiseOnce(place: Place, user: ServerUser): Promise<string> {
  if (existsSync(join(place.cluster, 'PG_VERSION')) && existsSync(place.passwordFile)) {
    return (await readFile(place.passwordFile, 'utf8')).trim()
  }
  // A cluster without its password file is the rest of a first start that was interrupted: nothing was in it.
  await rm(place.cluster, { recursive: true, force: true })
  await mkdir(place.cluster, { recursive: true, mode: 0o700 })
  const password = randomBytes(24).toString('hex')
  const handedOver = join(dirname(place.cluster), 'initial-password')
  await writeFile(handedOver, password, { mode: 0o600 })
  if (user)
    await Promise.all([chown(place.cluster, user.uid, user.gid), chown(handedOver, user.uid, user.gid)])
  const initdb = join(place.binaries, 'initdb')
  await Promise.all(
    [chmod(initdb, 0o755), chmod(join(place.binaries, 'postgres'), 0o755)].map((done) =>
      done.catch(() => {}),
    ),
  )
  try {
    execFileSync(
      initdb,
      [
        `--pgdata=${place.cluster}`,
        '--auth=scram-sha-256',
        '--username=postgres',
        `--pwfile=${handedOver}`,
        '--encoding=UTF8',
        '--locale=C',
      ],
      { stdio: ['ignore', 'ignore', 'pipe'], cwd: '/', ...user },
    )
  } catch (failure) {
    const said = failure instanceof Error && 'stderr' in failure ? String(failure.stderr).trim() : ''
    throw new Error(
      `Die Datenbank konnte nicht angelegt werden. Ist auf dem Datenträger von ${place.cluster} noch Platz? ${said}`,
      { cause: failure },
    )
  } finally {
    await rm(handedOver, { force: true })
  }
  await writeFile(place.passwordFile, password, { mode: 0o600 })
  return password
}
