import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { once } from 'node:events'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { backupTables } from './backup-tables.ts'

type Options = {
  ownerUrl: string
  /** File to write; it appears only when it is whole. */
  path: string
  /** Kept in the backup, since second factors are encrypted with it. */
  sessionSecret: string
  onTable?: (name: string) => void
}

/** First line of a backup. */
export type BackupHeader = { gelingenBackup: 1; migrations: string[]; sessionSecret: string }

/**
 * Writes all data as of one instant into a compressed file: a header, then per table its rows in PostgreSQL's text
 * format. The program may go on working meanwhile.
 */
export async function writeBackup({
  ownerUrl,
  path,
  sessionSecret,
  onTable,
}: Options): Promise<{ tables: number }> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const unfinished = `${path}.unfinished`
  const file = createGzip()
  const stored = file.pipe(createWriteStream(unfinished, { mode: 0o600 }))
  const failed = Promise.race([once(stored, 'error'), once(file, 'error')]).then(([cause]) =>
    Promise.reject(cause),
  )
  failed.catch(() => {})
  const write = async (text: string | Buffer) => {
    if (!file.write(text)) await Promise.race([once(file, 'drain'), failed])
  }
  try {
    await client.query('begin isolation level repeatable read read only')
    const applied = await client.query<{ name: string }>('select name from platform.migration order by name')
    const header: BackupHeader = {
      gelingenBackup: 1,
      migrations: applied.rows.map((row) => row.name),
      sessionSecret,
    }
    await write(`${JSON.stringify(header)}\n`)
    const tables = await backupTables(client)
    for (const table of tables) {
      onTable?.(table.name)
      await write(`${JSON.stringify(table)}\n`)
      const rows = client.query(
        copyTo(`copy (select ${table.columns.join(', ')} from ${table.name}) to stdout`),
      )
      for await (const chunk of rows) await write(Buffer.from(chunk))
      await write('\\.\n')
    }
    file.end()
    await Promise.race([once(stored, 'close'), failed])
    await rename(unfinished, path)
    return { tables: tables.length }
  } catch (failure) {
    await rm(unfinished, { force: true })
    throw failure
  } finally {
    await client.end()
  }
}
