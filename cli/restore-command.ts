import { restoreBackup } from '../src/lib/server/platform/backup/restore-backup.ts'
import { keepSessionSecret } from '../src/lib/server/runtime.ts'
import { exitCodes, type Command } from './command.ts'
import { callersPath, readArguments } from './read-arguments.ts'
import { sentence } from './sentence.ts'
import { withDatabase } from './with-database.ts'

const help = `Spielt eine Sicherung zurück. Das Programm darf dabei nicht laufen.

Aufruf: npm run -s gelingen -- restore DATEI [--replace]

  --replace  auch wenn in der Datenbank schon Kommunen sind: sie werden durch die Sicherung ersetzt
Sicherungen früherer Versionen werden auf den heutigen Stand gebracht.
`

/** `gelingen restore` */
export const restoreCommand: Command = {
  name: 'restore',
  summary: 'Sicherung zurückspielen',
  help,
  async run(args, io) {
    const read = readArguments(args, { replace: { type: 'boolean' } })
    if (!('wrong' in read) && read.values['help'] === true) {
      io.stdout(help)
      return exitCodes.done
    }
    const file = 'wrong' in read ? undefined : read.positionals[0]
    if ('wrong' in read || file === undefined) {
      io.stderr(
        `${'wrong' in read ? read.wrong : 'Gebraucht wird die Datei der Sicherung.'} Hilfe: npm run -s gelingen -- restore --help\n`,
      )
      return exitCodes.wrongUsage
    }
    return withDatabase({ io, alone: true }, async ({ ownerUrl, appPassword, config }) => {
      const restored = await restoreBackup({
        ownerUrl,
        path: callersPath(file),
        folder: 'db',
        appPassword,
        replace: read.values['replace'] === true,
        onTable: (name) => io.stderr(`  ${name}\n`),
      })
      if (!restored.ok) {
        io.stderr(`${sentence(restored.refusal)}\n`)
        return exitCodes.refused
      }
      await keepSessionSecret(config, restored.value.sessionSecret)
      io.stdout(`Zurückgespielt: ${restored.value.tables} Tabellen\n`)
      return exitCodes.done
    })
  },
}
