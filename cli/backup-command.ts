import { writeBackup } from '../src/lib/server/platform/backup/write-backup.ts'
import { exitCodes, type Command } from './command.ts'
import { callersPath, readArguments } from './read-arguments.ts'
import { withDatabase } from './with-database.ts'

const help = `Sichert alle Daten in eine Datei, auch während das Programm läuft.

Aufruf: npm run -s gelingen -- backup --out DATEI

Die Datei enthält alle Kommunen, Zugänge und den Sitzungsschlüssel: Bitte verschlossen aufbewahren.
Dateien, die Befragte mitgeschickt haben, liegen im Datenordner unter answer-files: Bitte den Ordner dazu sichern.
`

/** `gelingen backup` */
export const backupCommand: Command = {
  name: 'backup',
  summary: 'Alle Daten sichern',
  help,
  async run(args, io) {
    const read = readArguments(args, { out: { type: 'string' } })
    if ('wrong' in read || (read.values['help'] !== true && typeof read.values['out'] !== 'string')) {
      io.stderr(
        `${'wrong' in read ? read.wrong : 'Gebraucht wird --out DATEI.'} Hilfe: npm run -s gelingen -- backup --help\n`,
      )
      return exitCodes.wrongUsage
    }
    const { out } = read.values
    if (typeof out !== 'string') {
      io.stdout(help)
      return exitCodes.done
    }
    const { tables } = await withDatabase({ io }, ({ ownerUrl, secret }) =>
      writeBackup({
        ownerUrl,
        path: callersPath(out),
        sessionSecret: secret,
        onTable: (name) => io.stderr(`  ${name}\n`),
      }),
    )
    io.stdout(`Gesichert: ${tables} Tabellen in ${out}\n`)
    return exitCodes.done
  },
}
