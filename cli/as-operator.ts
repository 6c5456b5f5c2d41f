import { openDatabase } from '../src/lib/server/platform/database/open-database.ts'
import { operatorOf } from '../src/lib/server/platform/identity/operator.ts'
import type { ImportRoom } from '../src/lib/server/capabilities/imports/index.ts'
import type { CommandIo } from './command.ts'
import { withDatabase } from './with-database.ts'

/**
 * Runs a command in a municipality in the operator's name, under the application's rights.
 * @param ags of the municipality
 * @returns undefined where there is no such municipality
 */
export function asOperator<Result>(
  { io, ags }: { io: CommandIo; ags: string },
  work: (room: ImportRoom) => Promise<Result>,
): Promise<Result | undefined> {
  return withDatabase({ io }, async ({ ownerUrl, appUrl }) => {
    const operator = await operatorOf({ ownerUrl, ags })
    if (operator === undefined) return undefined
    const { kysely, close } = openDatabase({ appUrl, connections: 4 })
    try {
      return await work({
        database: kysely,
        principal: { userId: operator.userId },
        municipality: operator.municipality,
      })
    } finally {
      await close()
    }
  })
}
