import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type { ImportTarget } from './import-target.ts'

const definition = z.strictObject({
  columns: z.strictObject({ name: z.string() }),
  /** Pause per batch. */
  pauseMs: z.number().default(0),
  /** Fails at the end: an SQL state, or `bug`. */
  fails: z.string().optional(),
})

type Definition = z.infer<typeof definition>

/**
 * A target for tests of the imports: each row is a provider; a row called `bad` is refused, `odd` is noted, and so is that
 * there was something to write. It can be slow, and
 * fail as a database does.
 */
export const providersTarget: ImportTarget<Definition> = {
  name: 'travel-times',
  definition,
  suggest: ({ columns }) => ({ definition: columns.includes('name') ? { columns: { name: 'name' } } : {} }),
  async open({ columns, pauseMs, fails }, { tx, municipality, report, show, preview }) {
    let added = 0
    return {
      async take(rows) {
        await wait(pauseMs)
        for (const { line, cells } of rows) {
          const name = cells[columns.name] ?? ''
          if (name === 'bad') report({ line, column: columns.name, code: 'test/bad', weight: 'refused' })
          if (name === 'odd') report({ line, column: columns.name, code: 'test/odd', weight: 'noted' })
          show?.({ line, column: columns.name, means: { provider: name } })
          if (name === 'bad') continue
          await tx
            .insertInto('provider')
            .values({ municipality_id: municipality.municipalityId, name })
            .execute()
          added += 1
        }
      },
      async finish() {
        if (fails === 'bug') throw new TypeError('something is undefined')
        if (fails !== undefined) throw Object.assign(new Error('as a test'), { code: fails })
        if (preview !== true) report({ line: 0, code: 'test/written', weight: 'noted' })
        return { added, changed: 0, unchanged: 0 }
      },
    }
  },
}

/** A recipe for the target above. */
export function providersRecipe(more: Partial<z.input<typeof definition>> = {}, name = 'Träger') {
  return { name, target: 'travel-times', definition: { columns: { name: 'name' }, ...more } }
}
