import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from '../files/write-whole.ts'
import { isProcess, startOfProcess } from './running-process.ts'

/** The way to the database of the process that holds the folder. */
export type Announced = { ownerUrl: string; appUrl: string; secret: string; appPassword: string }

type Hold = (() => Promise<void>) & { announce(runtime: Announced): Promise<void> }

/** Another process works on this data folder. */
export class DataFolderInUse extends Error {
  readonly announced: Announced | undefined
  constructor(folder: string, processId: number, announced: Announced | undefined) {
    super(
      `Gelingen läuft schon auf dem Datenordner ${folder} (Prozess ${processId}). Beenden Sie es dort mit Strg-C, oder wählen Sie mit GELINGEN_DATA einen anderen Ordner.`,
    )
    this.name = 'DataFolderInUse'
    this.announced = announced
  }
}

/**
 * Takes the data folder for this process, and makes it if it is not there; a note left by a process that no longer runs is
 * taken over.
 * @returns a function that lets go of it
 * @throws DataFolderInUse
 * @throws Error with a German sentence where the folder cannot be written
 */
export async function holdDataFolder(folder: string): Promise<Hold> {
  try {
    await mkdir(folder, { recursive: true })
    return await hold(folder)
  } catch (failure) {
    const sentence = sentences[errorCode(failure)]
    throw sentence === undefined ? failure : new Error(sentence(folder), { cause: failure })
  }
}

async function hold(folder: string): Promise<Hold> {
  const note = join(folder, 'in-use.json')
  const draft = join(folder, `in-use-${process.pid}.json`)
  const own: Note = { processId: process.pid, startedAt: startOfProcess(process.pid) }
  // Written aside and then put in place whole: a note that is half there would be taken for a dead one's.
  await writeFile(draft, JSON.stringify(own), { mode: 0o600 })
  try {
    while (!(await putInPlace(draft, note))) {
      const holder = await readNote(note)
      if (holder !== undefined && isProcess(holder))
        throw new DataFolderInUse(folder, holder.processId, holder.announced)
      await rm(note, { force: true })
    }
  } finally {
    await rm(draft, { force: true })
  }
  const letGo = () => rm(note, { force: true })
  const announce = (announced: Announced) => writeWhole(note, JSON.stringify({ ...own, announced }))
  return Object.assign(letGo, { announce })
}

/** @returns false if there is a note already */
async function putInPlace(draft: string, note: string): Promise<boolean> {
  try {
    await link(draft, note)
    return true
  } catch (failure) {
    if (errorCode(failure) === 'EEXIST') return false
    // Not every file system knows links.
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(errorCode(failure))) throw failure
  }
  try {
    await writeFile(note, await readFile(draft), { flag: 'wx', mode: 0o600 })
    return true
  } catch (failure) {
    if (errorCode(failure) === 'EEXIST') return false
    throw failure
  }
}

type Note = { processId: number; startedAt: string | undefined; announced?: Announced }

async function readNote(note: string): Promise<Note | undefined> {
  try {
    // Written by hold() above.
    return JSON.parse(await readFile(note, 'utf8')) as Note
  } catch {
    return undefined
  }
}

const notWritable = (folder: string) =>
  `Der Datenordner ${folder} lässt sich nicht anlegen oder beschreiben. Bitte prüfen Sie die Rechte, oder wählen Sie mit GELINGEN_DATA einen anderen Ordner.`

const sentences: Record<string, (folder: string) => string> = {
  EACCES: notWritable,
  EPERM: notWritable,
  EROFS: notWritable,
  ENOTDIR: (folder) =>
    `Der Datenordner ${folder} lässt sich nicht anlegen: Auf dem Weg dorthin liegt eine Datei. Bitte wählen Sie mit GELINGEN_DATA einen anderen Ordner.`,
  EEXIST: (folder) =>
    `${folder} ist eine Datei und kein Ordner. Bitte wählen Sie mit GELINGEN_DATA einen anderen Datenordner.`,
  ENOSPC: (folder) => `Auf dem Datenträger von ${folder} ist kein Platz mehr. Bitte schaffen Sie welchen.`,
}

function errorCode(failure: unknown): string {
  return failure instanceof Error && 'code' in failure ? String(failure.code) : ''
}
