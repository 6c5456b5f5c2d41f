import { open, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

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
 * Takes the data folder for this process; a note left by a process that no longer runs is taken over.
 * @returns a function that lets go of it
 * @throws DataFolderInUse
 */
export async function holdDataFolder(folder: string): Promise<Hold> {
  const note = join(folder, 'in-use.json')
  for (;;) {
    try {
      const file = await open(note, 'wx', 0o600)
      await file.writeFile(JSON.stringify({ processId: process.pid }))
      await file.close()
      break
    } catch (failure) {
      if (!(failure instanceof Error && 'code' in failure && failure.code === 'EEXIST')) throw failure
      const holder = await readNote(note)
      if (holder !== undefined && isRunning(holder.processId))
        throw new DataFolderInUse(folder, holder.processId, holder.announced)
      await rm(note, { force: true })
    }
  }
  const letGo = () => rm(note, { force: true })
  const announce = (announced: Announced) =>
    writeFile(note, JSON.stringify({ processId: process.pid, announced }))
  return Object.assign(letGo, { announce })
}

async function readNote(note: string): Promise<{ processId: number; announced?: Announced } | undefined> {
  try {
    // Written by announce() or holdDataFolder() above.
    return JSON.parse(await readFile(note, 'utf8')) as { processId: number; announced?: Announced }
  } catch {
    return undefined
  }
}

function isRunning(processId: number): boolean {
  if (processId === process.pid) return false
  try {
    process.kill(processId, 0)
    return true
  } catch (failure) {
    return failure instanceof Error && 'code' in failure && failure.code === 'EPERM'
  }
}
