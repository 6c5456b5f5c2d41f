import { createWriteStream, existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { measureFile } from './measure-file.ts'
import { removeOldUploads, removeUpload, storeUpload, uploadPath } from './uploads.ts'

let dataFolder: string
beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'gelingen-uploads-'))
})
afterAll(() => rm(dataFolder, { recursive: true, force: true }))

async function* inPieces(...pieces: string[]) {
  for (const piece of pieces) yield Buffer.from(piece)
}

const stored = () => readdir(join(dataFolder, 'uploads'))

describe('an upload', () => {
  test('is stored under a random name with its size and checksum', async () => {
    const outcome = await storeUpload({ dataFolder, content: inPieces('a', 'bc') })
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    // printf abc | sha256sum
    expect(outcome.value).toMatchObject({
      bytes: 3,
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    })
    const path = uploadPath({ dataFolder, ...outcome.value }) ?? ''
    expect(await readFile(path, 'utf8')).toBe('abc')
    expect(await measureFile(path)).toEqual({ bytes: 3, sha256: outcome.value.sha256 })
    await removeUpload({ dataFolder, ...outcome.value })
    expect(uploadPath({ dataFolder, ...outcome.value })).toBeUndefined()
  })

  test('also comes from a web stream', async () => {
    const outcome = await storeUpload({ dataFolder, content: new Blob(['abc']).stream() })
    expect(outcome).toMatchObject({ ok: true, value: { bytes: 3 } })
    if (outcome.ok) await removeUpload({ dataFolder, ...outcome.value })
  })

  test('that is too large or empty is refused, and nothing of it stays', async () => {
    const large = await storeUpload({
      dataFolder,
      content: inPieces('x'.repeat(900_000), 'x'.repeat(200_000)),
      limitBytes: 1e6,
    })
    expect(large).toEqual({ ok: false, refusal: { code: 'files/too-large', details: { limitMegabytes: 1 } } })
    const empty = await storeUpload({ dataFolder, content: inPieces() })
    expect(empty).toMatchObject({ ok: false, refusal: { code: 'files/empty' } })
    expect(await stored()).toEqual([])
  })

  test.skipIf(!existsSync('/dev/full'))(
    'that does not fit on the disk is refused (where there is a /dev/full)',
    async () => {
      const outcome = await storeUpload({
        dataFolder,
        content: inPieces('abc'),
        openForWriting: () => createWriteStream('/dev/full'),
      })
      expect(outcome).toMatchObject({ ok: false, refusal: { code: 'files/disk-full' } })
      expect(await stored()).toEqual([])
    },
  )

  test('that breaks off leaves nothing behind', async () => {
    async function* breakingOff() {
      yield Buffer.from('abc')
      throw new Error('the line is dead')
    }
    await expect(storeUpload({ dataFolder, content: breakingOff() })).rejects.toThrow('the line is dead')
    expect(await stored()).toEqual([])
  })

  test('that nobody came back to is removed after its days', async () => {
    const [old, young] = [
      await storeUpload({ dataFolder, content: inPieces('old') }),
      await storeUpload({ dataFolder, content: inPieces('young') }),
    ]
    if (!old.ok || !young.ok) throw new Error('not stored')
    const now = new Date('2026-11-22T12:00:00Z')
    const touch = (upload: { storedFile: string }, day: string) =>
      utimes(uploadPath({ dataFolder, ...upload }) ?? '', new Date(day), new Date(day))
    await touch(old.value, '2026-11-10')
    await touch(young.value, '2026-11-20')
    expect(await removeOldUploads({ dataFolder, olderThanDays: 7, now })).toBe(1)
    expect(await stored()).toEqual([young.value.storedFile])
  })

  test('has no way out of its folder', () => {
    expect(uploadPath({ dataFolder, storedFile: '../secrets.json' })).toBeUndefined()
    expect(uploadPath({ dataFolder, storedFile: '' })).toBeUndefined()
  })
})
