import { rm } from 'node:fs/promises'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbeddedServer } from '../src/lib/server/platform/database/embedded-server.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { migrate } from '../src/lib/server/platform/database/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Owner's log-in to the server that this run's databases live on. */
    testServerUrl: string
    /** Migrated and empty; each test file gets a copy. */
    testTemplate: string
  }
}

export const APP_PASSWORD = 'only-for-tests'

/** One database server for the run, or the one named by TEST_DATABASE_URL; one migrated template on it. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL']
  const folder = given === undefined ? await temporaryFolder('test') : undefined
  const server = folder === undefined ? undefined : await startEmbeddedServer({ folder, durable: false })
  const serverUrl = server?.ownerUrl ?? given ?? ''
  const template = `gelingen_template_${process.pid}`
  await query(serverUrl, `drop database if exists ${template}`)
  await query(serverUrl, `create database ${template} encoding 'UTF8' template template0`)
  await migrate({ ownerUrl: databaseUrl(serverUrl, template), folder: 'db', appPassword: APP_PASSWORD })
  project.provide('testServerUrl', serverUrl)
  project.provide('testTemplate', template)
  return async () => {
    if (server === undefined) await dropOurDatabases(serverUrl)
    await server?.discard()
    if (folder !== undefined) await rm(folder, { recursive: true, force: true })
  }
}

export function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return url.toString()
}

async function query(serverUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  await client.query(sql)
  await client.end()
}

async function dropOurDatabases(serverUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  const ours = await client.query<{ datname: string }>(
    'select datname from pg_database where datname like $1',
    [`gelingen\\_t%\\_${process.pid}%`],
  )
  for (const { datname } of ours.rows)
    await client.query(`drop database if exists ${client.escapeIdentifier(datname)} with (force)`)
  await client.end()
}
