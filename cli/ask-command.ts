import { askEverywhere } from '../src/lib/server/capabilities/upkeep/index.ts'
import { today } from '../src/lib/server/context.ts'
import { openDatabase } from '../src/lib/server/platform/database/open-database.ts'
import { askCommandDe as texts } from './ask-command.de.ts'
import { exitCodes, type Command } from './command.ts'
import { readArguments } from './read-arguments.ts'
import { withDatabase } from './with-database.ts'

/** `gelingen ask-for-confirmation` */
export const askCommand: Command = {
  name: 'ask-for-confirmation',
  summary: texts.summary,
  help: texts.help,
  async run(args, io) {
    const read = readArguments(args, {})
    if ('wrong' in read) {
      io.stderr(`${read.wrong}\n`)
      return exitCodes.wrongUsage
    }
    if (read.values['help'] === true) {
      io.stdout(texts.help)
      return exitCodes.done
    }
    return withDatabase({ io }, async ({ appUrl, config }) => {
      const { kysely, close } = openDatabase({ appUrl, connections: 2 })
      try {
        io.stdout(texts.done(await askEverywhere({ database: kysely, today: today() })))
        if (config.mail === undefined) io.stderr(texts.notSending)
        return exitCodes.done
      } finally {
        await close()
      }
    })
  },
}
