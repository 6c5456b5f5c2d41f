export type RevisionKey = {
  /** Leads every key: nothing is ever shared between municipalities. */
  municipalityId: number
  /** What was computed, with everything the result depends on besides the municipality's data. */
  name: string
  /** The municipality's data revision; a newer one replaces the result of an older one. */
  dataRevision: number
}

export type RevisionCache<Value> = {
  /**
   * The remembered value, else the computed one. Who asks while it is being computed waits for that one computation;
   * if it fails, each of them computes for itself, and nothing is remembered.
   */
  get(key: RevisionKey, compute: () => Promise<Value> | Value): Promise<Value>
}

type Entry<Value> = { dataRevision: number; value: Promise<Value> }

/**
 * Remembers computed results in memory, per municipality, until its data revision rises or `capacity` others were used
 * more recently. Ask it in reading transactions only: one that changes data still has the old revision, and what it
 * computes from its own changes would be taken for the result of that revision.
 *
 * @throws RangeError `capacity` is no whole number from 1 on
 */
export function createRevisionCache<Value>({ capacity }: { capacity: number }): RevisionCache<Value> {
  if (!Number.isInteger(capacity) || capacity < 1)
    throw new RangeError('capacity must be a whole number from 1 on')
  // A Map keeps the order of insertion: the first key is the one that was not used for the longest time.
  const entries = new Map<string, Entry<Value>>()

  function use(key: string, entry: Entry<Value>): Promise<Value> {
    entries.delete(key)
    entries.set(key, entry)
    return entry.value
  }

  function remember(key: string, entry: Entry<Value>): Promise<Value> {
    for (const longestUnused of entries.keys()) {
      if (entries.size < capacity || entries.has(key)) break
      entries.delete(longestUnused)
    }
    entry.value.catch(() => {
      if (entries.get(key) === entry) entries.delete(key)
    })
    return use(key, entry)
  }

  return {
    async get({ municipalityId, name, dataRevision }, compute) {
      const key = `${municipalityId}\n${name}`
      const found = entries.get(key)
      if (found?.dataRevision === dataRevision) {
        try {
          return await use(key, found)
        } catch {
          return compute()
        }
      }
      const value = (async () => compute())()
      // A transaction that began before a change must not push out what was computed after it.
      if (found !== undefined && found.dataRevision > dataRevision) return value
      return remember(key, { dataRevision, value })
    },
  }
}
