import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '../../../../../testing/temporary-folder.ts'
import { DataFolderInUse, holdDataFolder } from './hold-data-folder.ts'

let folder: string
beforeEach(async () => {
  folder = await temporaryFolder('hold')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const note = () => join(folder, 'in-use.json')

test('a folder is held and let go of', async () => {
  const letGo = await holdDataFolder(folder)
  expect(JSON.parse(await readFile(note(), 'utf8'))).toMatchObject({ processId: process.pid })
  await letGo()
  await (
    await holdDataFolder(folder)
  )()
})

test('a folder that a running process holds is refused with a sentence, and tells the way to its database', async () => {
  const other = spawn('sleep', ['30'])
  try {
    const announced = { ownerUrl: 'postgres://o', appUrl: 'postgres://a', secret: 's', appPassword: 'p' }
    await writeFile(note(), JSON.stringify({ processId: other.pid, announced }))
    const refused = await holdDataFolder(folder).catch((failure: unknown) => failure)
    expect(refused).toBeInstanceOf(DataFolderInUse)
    expect(refused).toMatchObject({ announced })
    expect(String(refused)).toContain(`Prozess ${other.pid}`)
  } finally {
    other.kill()
  }
})

test('the note of a process that was killed is taken over', async () => {
  const other = spawn('sleep', ['30'])
  await writeFile(note(), JSON.stringify({ processId: other.pid }))
  other.kill('SIGKILL')
  await once(other, 'exit')
  await (
    await holdDataFolder(folder)
  )()
})

test('a note that was only half written is taken over', async () => {
  await writeFile(note(), '{"proc')
  await (
    await holdDataFolder(folder)
  )()
})

test.runIf(process.platform === 'linux')(
  'the note of a process whose number another one has by now is taken over',
  async () => {
    const other = spawn('sleep', ['30'])
    try {
      await writeFile(note(), JSON.stringify({ processId: other.pid, startedAt: '1' }))
      const letGo = await holdDataFolder(folder)
      expect(JSON.parse(await readFile(note(), 'utf8'))).toMatchObject({ processId: process.pid })
      await letGo()
    } finally {
      other.kill()
    }
  },
)

test('nothing but the note lies in the folder, and nothing when it is let go of', async () => {
  const letGo = await holdDataFolder(folder)
  await letGo.announce({ ownerUrl: 'o', appUrl: 'a', secret: 's', appPassword: 'p' })
  expect(await readdir(folder)).toEqual(['in-use.json'])
  expect(JSON.parse(await readFile(note(), 'utf8'))).toMatchObject({ announced: { ownerUrl: 'o' } })
  await letGo()
  expect(await readdir(folder)).toEqual([])
})

test('a file in the place of the folder, or on the way to it, gets a sentence', async () => {
  await writeFile(note(), '')
  await expect(holdDataFolder(note())).rejects.toThrow('ist eine Datei und kein Ordner')
  await expect(holdDataFolder(join(note(), 'below'))).rejects.toThrow('liegt eine Datei')
})

test.skipIf(process.getuid?.() === 0)(
  'a folder that may not be written gets a sentence (as an ordinary user)',
  async () => {
    await chmod(folder, 0o500)
    await expect(holdDataFolder(join(folder, 'data'))).rejects.toThrow('Bitte prüfen Sie die Rechte')
    await chmod(folder, 0o700)
  },
)
