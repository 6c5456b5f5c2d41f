import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readZipDirectory, unpackPart } from '../tables/read-zip.ts'
import { zipFile } from './zip-file.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zip-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('whatever is packed is unpacked as it was, by the reader of the house', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.stringMatching(/^[a-zäöü-]{1,20}$/), { maxLength: 5 }),
      fc.string({ unit: 'grapheme', maxLength: 3000 }),
      async (names, text) => {
        const path = join(folder, 'some.zip')
        const entries = names.map((name, at) => ({ name: `${name}.csv`, content: at === 0 ? '' : text }))
        await writeFile(path, zipFile(entries))
        const parts = (await readZipDirectory(path)) ?? []
        expect(parts.map(({ name }) => name)).toEqual(entries.map(({ name }) => name))
        for (const [at, part] of parts.entries())
          expect((await unpackPart(path, part, { mostBytes: 1e6, keep: true }))?.text).toBe(
            entries[at]?.content.toWellFormed(),
          )
      },
    ),
    { numRuns: 30 },
  )
})
