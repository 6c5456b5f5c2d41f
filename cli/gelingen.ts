import { askCommand } from './ask-command.ts'
import { allocateCommand } from './allocate-command.ts'
import { backupCommand } from './backup-command.ts'
import { clusterCommand } from './cluster-command.ts'
import { exitCodes, type Command, type CommandIo } from './command.ts'
import { exportCommand } from './export-command.ts'
import { importCommand } from './import-command.ts'
import { indexCommand } from './index-command.ts'
import { inequalityCommand } from './inequality-command.ts'
import { municipalityCommand } from './municipality-command.ts'
import { networkCommand } from './network-command.ts'
import { ratesCommand } from './rates-command.ts'
import { reachCommand } from './reach-command.ts'
import { restoreCommand } from './restore-command.ts'
import { siteCommand } from './site-command.ts'
import { suppressCommand } from './suppress-command.ts'
import { userCommand } from './user-command.ts'

const commands: Command[] = [
  municipalityCommand,
  userCommand,
  importCommand,
  exportCommand,
  askCommand,
  indexCommand,
  suppressCommand,
  ratesCommand,
  inequalityCommand,
  reachCommand,
  siteCommand,
  allocateCommand,
  clusterCommand,
  networkCommand,
  backupCommand,
  restoreCommand,
]

// Whoever reads only the first lines (`| head`) has what he wanted.
process.stdout.on('error', (failure: NodeJS.ErrnoException) => {
  if (failure.code !== 'EPIPE') throw failure
  process.exit(exitCodes.done)
})

const io: CommandIo = {
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  isTerminal: process.stderr.isTTY,
}

// Paths are meant from where the command was called, while the program works in its own folder.
const [name, ...args] = process.argv.slice(2)
const command = commands.find((candidate) => candidate.name === name)
if (command === undefined) {
  const asked = name === undefined || name === '--help' || name === 'help'
  const write = asked ? io.stdout : io.stderr
  if (!asked) io.stderr(`Den Befehl „${name}“ gibt es nicht.\n\n`)
  write(
    `Aufruf: npm run -s gelingen -- BEFEHL [ANGABEN]\n\n${commands.map((one) => `  ${one.name.padEnd(22)}${one.summary}`).join('\n')}\n\nMehr zu einem Befehl: npm run -s gelingen -- BEFEHL --help\n`,
  )
  process.exitCode = asked ? exitCodes.done : exitCodes.wrongUsage
} else {
  try {
    process.exitCode = await command.run(args, io)
  } catch (failure) {
    io.stderr(`${failure instanceof Error ? failure.message : String(failure)}\n`)
    process.exitCode = exitCodes.refused
  }
}
