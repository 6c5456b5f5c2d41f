import type { Kysely } from 'kysely'
import type { DB } from '../../platform/database/database-types.ts'
import { asPublic } from '../../platform/database/tenancy.ts'
import { openThread } from '../../platform/threads/index.ts'
import { buildSearchDirectory, type IndexBuilder, type Wanted } from './build-search-directory.ts'
import { refreshSearchDirectory } from './refresh-search-directory.ts'
import type { SearchDirectory } from './search-types.ts'
import type { BuildingStep, Built } from './search-worker.ts'

/** The searchable directories of all municipalities that were asked for lately. */
export type SearchDirectories = {
  /**
   * The directory of a municipality. Who asks first waits until it is there; afterwards the one at hand answers while a newer one is
   * being made, unless that takes no longer than the blink that a page may wait. What need not be waited for is there at once.
   * @throws Error the first one could not be built
   */
  of(wanted: Wanted): SearchDirectory | Promise<SearchDirectory>
  close(): Promise<void>
}

const TIME_LIMIT_SECONDS = 300
/** How long a page waits for what is newer. */
const BLINK_MS = 15

type Entry = { current: SearchDirectory | undefined; coming: Promise<SearchDirectory> | undefined }

/** @param mostBytes beyond it those go that were not asked for the longest time; one always stays */
export function openSearchDirectories({
  database,
  mostBytes,
}: {
  database: Kysely<DB>
  mostBytes: number
}): SearchDirectories {
  const thread = openThread<BuildingStep, Built>({
    name: 'search',
    file: '#lib/server/capabilities/portal/search-worker.ts',
    timeLimitSeconds: TIME_LIMIT_SECONDS,
  })
  const builder = builderIn(thread)
  // A Map keeps the order of insertion: the first one was not asked for the longest time.
  const entries = new Map<number, Entry>()
  let lastBuilt: Promise<unknown> = Promise.resolve()

  /** One after the other: a builder has room for one. */
  const build = (wanted: Wanted) => {
    const built = lastBuilt.then(() =>
      asPublic(database, (tx) => buildSearchDirectory(tx, { wanted, builder })),
    )
    lastBuilt = built.catch(() => undefined)
    return built
  }

  const bringUpToDate = async (entry: Entry, wanted: Wanted): Promise<SearchDirectory> => {
    const { current } = entry
    const refreshed =
      current !== undefined &&
      (await asPublic(database, (tx) => refreshSearchDirectory(tx, { directory: current, wanted })))
    entry.current = refreshed ? current : await build(wanted)
    throwOut(entries, mostBytes)
    return entry.current
  }

  return {
    of(wanted) {
      const entry = entries.get(wanted.municipalityId) ?? { current: undefined, coming: undefined }
      entries.delete(wanted.municipalityId)
      entries.set(wanted.municipalityId, entry)
      const { current } = entry
      if (current !== undefined && isUpToDate(current, wanted)) return current
      entry.coming ??= bringUpToDate(entry, wanted).finally(() => (entry.coming = undefined))
      if (current === undefined) return entry.coming
      return Promise.race([
        entry.coming.catch((failure: unknown) => tell(failure, current)),
        after(BLINK_MS, current),
      ])
    },
    async close() {
      await thread.close()
      await lastBuilt
    },
  }
}

function isUpToDate(directory: SearchDirectory, { dataRevision, today }: Wanted): boolean {
  return directory.dataRevision >= dataRevision && directory.day >= today
}

function throwOut(entries: Map<number, Entry>, mostBytes: number): void {
  let bytes = [...entries.values()].reduce((sum, { current }) => sum + (current?.bytes ?? 0), 0)
  for (const [municipalityId, { current, coming }] of entries) {
    if (bytes <= mostBytes || entries.size === 1) return
    if (coming !== undefined && current === undefined) continue
    bytes -= current?.bytes ?? 0
    entries.delete(municipalityId)
  }
}

function builderIn(thread: { ask(step: BuildingStep): Promise<Built> }): IndexBuilder {
  return {
    begin: async () => void (await thread.ask('begin')),
    take: async (documents) => void (await thread.ask({ documents })),
    async finish() {
      const bytes = await thread.ask('finish')
      if (bytes === null) throw new Error('The search thread gave no index')
      return bytes
    },
  }
}

/** The old one answers; that no newer one came is a bug that somebody has to see. */
function tell(failure: unknown, current: SearchDirectory): SearchDirectory {
  const error = failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)
  console.error(JSON.stringify({ at: 'search', municipality: current.municipalityId, error }))
  return current
}

function after<Value>(ms: number, value: Value): Promise<Value> {
  return new Promise((resolve) => setTimeout(() => resolve(value), ms))
}
