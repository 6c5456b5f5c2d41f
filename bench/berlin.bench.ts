import { existsSync } from 'node:fs'
import { loadBerlin } from '../demo/load-berlin.ts'
import { chainFor } from '../src/lib/server/capabilities/chain/index.ts'
import { computeIndexFor, listIndices } from '../src/lib/server/capabilities/index/index.ts'
import { startEmbeddedServer } from '../src/lib/server/platform/database/embedded-server.ts'
import { migrate } from '../src/lib/server/platform/database/migrate.ts'
import { appUrlFrom, openDatabase } from '../src/lib/server/platform/database/open-database.ts'
import { inMunicipality } from '../src/lib/server/platform/database/tenancy.ts'
import { createAccount } from '../src/lib/server/platform/identity/accounts.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'

/** Berlin from its files to the chain, on a durable embedded server: loading, index with 1,000 draws, chain, both from the cache. */
const FOLDER = '../shared/data/berlin'
const appPassword = 'only-for-the-benchmark'
const today = '2026-11-22'

if (!existsSync(FOLDER)) {
  console.log(`skipped: ${FOLDER} is not there`)
  process.exit()
}
const server = await startEmbeddedServer({ folder: await temporaryFolder('bench') })
const { ownerUrl } = server
await migrate({ ownerUrl, folder: 'db', appPassword })
const database = openDatabase({ appUrl: appUrlFrom({ ownerUrl, appPassword }) })
try {
  const startedAt = performance.now()
  const room = await loadBerlin({
    ownerUrl,
    database: database.kysely,
    createAccount: ({ email, name, memberships }) =>
      createAccount({ ownerUrl, email, name, password: appPassword, memberships: [...memberships] }),
    folder: FOLDER,
    today,
  })
  tell('load: 755 areas, 4,878 resident figures, 11,923 values, 4,179 offers', performance.now() - startedAt)
  const read = <Result>(work: Parameters<typeof inMunicipality<Result>>[1]) =>
    inMunicipality({ ...room, permission: 'chain.read' }, work)
  await measure('index Status, 542 areas, with 1,000 draws', () =>
    read(async (tx, municipality) => {
      const [first] = await listIndices(tx, municipality)
      if (first === undefined) throw new Error('no index')
      return computeIndexFor(tx, municipality, first)
    }),
  )
  await measure('chain, 542 areas × 12 steps × 10 fields, 4,179 offers', () =>
    read((tx, municipality) => chainFor(tx, municipality, today)),
  )
} finally {
  await database.close()
  await server.discard()
}

async function measure(what: string, work: () => Promise<unknown>): Promise<void> {
  const startedAt = performance.now()
  await work()
  const first = performance.now() - startedAt
  const again: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const againAt = performance.now()
    await work()
    again.push(performance.now() - againAt)
  }
  tell(what, first, again.sort((a, b) => a - b)[2])
}

function tell(what: string, firstMs: number, againMs?: number): void {
  console.log(
    what.padEnd(72),
    `${firstMs.toFixed(0)} ms`.padStart(9),
    againMs === undefined ? '' : `again ${againMs.toFixed(1)} ms`,
  )
}
