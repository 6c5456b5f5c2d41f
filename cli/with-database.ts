import { readConfig, type Config } from '../src/lib/server/platform/config/read-config.ts'
import { DataFolderInUse, type Announced } from '../src/lib/server/platform/config/hold-data-folder.ts'
import { startRuntime } from '../src/lib/server/runtime.ts'
import type { CommandIo } from './command.ts'

export type Connected = Announced & { config: Config }

/**
 * Runs a command on the database of the data folder: through the program that is running on it, or by bringing it up
 * for the while.
 * @param alone the command must not share the database with a running program
 */
export async function withDatabase<Result>(
  { io, alone = false }: { io: CommandIo; alone?: boolean },
  work: (connected: Connected) => Promise<Result>,
): Promise<Result> {
  const config = readConfig(process.env)
  try {
    const runtime = await startRuntime(config, (sentence) => io.stderr(`${sentence}\n`))
    try {
      return await work({ ...runtime, config })
    } finally {
      await runtime.stop()
    }
  } catch (failure) {
    if (alone || !(failure instanceof DataFolderInUse) || failure.announced === undefined) throw failure
    return work({ ...failure.announced, config })
  }
}
