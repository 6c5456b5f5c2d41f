import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { withDatabase } from '../cli/with-database.ts'
import { openDatabase } from '../src/lib/server/platform/database/open-database.ts'
import { createAccount } from '../src/lib/server/platform/identity/accounts.ts'
import type { DemoPerson } from './demo-people.ts'
import { loadBerlin, whatIsMissing } from './load-berlin.ts'
import { summariseBerlin } from './summarise-berlin.ts'

const folder = join(import.meta.dirname, '../../shared/data/berlin')

// npm run berlin
const missing = whatIsMissing(folder)
if (missing === undefined) await load()
else refuse(missing)

async function load(): Promise<void> {
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })
  const say = (line: string) => console.error(line)
  const io = {
    stdout: (text: string) => void process.stdout.write(text),
    stderr: (text: string) => void process.stderr.write(text),
  }
  try {
    await withDatabase({ io }, async ({ ownerUrl, appUrl }) => {
      const database = openDatabase({ appUrl })
      try {
        const room = await loadBerlin({
          ownerUrl,
          database: database.kysely,
          createAccount: (person, isNew) => makeAccount(ownerUrl, person, isNew),
          folder,
          today,
          onProgress: say,
        })
        console.log((await summariseBerlin(room, today)).join('\n'))
      } finally {
        await database.close()
      }
    })
  } catch (failure) {
    refuse(failure instanceof Error ? failure.message : String(failure))
  }
}

/** The password is told once, when the municipality is new; an account that is there keeps its own. */
function makeAccount(
  ownerUrl: string,
  { email, name, memberships }: DemoPerson,
  isNew: boolean,
): Promise<string> {
  const password = process.env['GELINGEN_PASSWORD'] ?? randomBytes(12).toString('base64url')
  if (isNew) console.log(`Zugang: ${email}, Passwort: ${password}`)
  return createAccount({ ownerUrl, email, name, password, memberships: [...memberships] })
}

function refuse(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}
