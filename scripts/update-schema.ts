import { execFileSync } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { migrate } from '../src/lib/server/platform/database/migrate.ts'
import { startEmbeddedServer } from '../src/lib/server/platform/database/embedded-server.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { describeSchema } from './describe-schema.ts'

const SCHEMA_FILE = 'db/schema.sql'
const TYPES_FILE = 'src/lib/server/platform/database/database-types.ts'

/**
 * Writes what follows from the migrations: db/schema.sql and the TypeScript types of the tables.
 * With `--check` it writes nothing and fails when one of them is out of date.
 */
const check = process.argv.includes('--check')
const folder = await temporaryFolder('schema')
const server = await startEmbeddedServer({ folder, durable: false })
try {
  await migrate({ ownerUrl: server.ownerUrl, folder: 'db', appPassword: 'only-for-tests' })
  await put(SCHEMA_FILE, await describeSchema(server.ownerUrl))
  await put(TYPES_FILE, tableTypes(server.ownerUrl))
} finally {
  await server.discard()
  await rm(folder, { recursive: true, force: true })
}

function tableTypes(url: string): string {
  const made = join(folder, 'types.ts')
  execFileSync(
    process.execPath,
    [
      'node_modules/kysely-codegen/dist/cli/bin.js',
      '--dialect=postgres',
      `--url=${url}`,
      `--out-file=${made}`,
      '--log-level=silent',
      '--default-schema=public',
      '--include-pattern=public.*',
      '--date-parser=string',
      '--type-mapping={"int8":"number"}',
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  return execFileSync('node_modules/.bin/prettier', ['--config', '.prettierrc.json', made], {
    encoding: 'utf8',
  })
}

async function put(file: string, text: string): Promise<void> {
  const current = await readFile(file, 'utf8').catch(() => '')
  if (current === text) return
  if (!check) return writeFile(file, text)
  console.error(`${file} does not match the migrations: run "npm run schema" and commit the result.`)
  process.exitCode = 1
}
