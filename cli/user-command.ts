import { randomBytes } from 'node:crypto'
import { createAccount } from '../src/lib/server/platform/identity/accounts.ts'
import type { Role } from '../src/lib/server/platform/identity/permissions.ts'
import { exitCodes, type Command } from './command.ts'
import { readArguments } from './read-arguments.ts'
import { withDatabase } from './with-database.ts'

const roles: readonly Role[] = ['coordinator', 'planner', 'statistics-office', 'provider', 'steering']

const help = `Legt einen Zugang an, oder gibt einem vorhandenen eine weitere Kommune.

Aufruf: npm run -s gelingen -- user create --email ADRESSE --name NAME --municipality KURZNAME --role ROLLE
        npm run -s gelingen -- user create --email ADRESSE --name NAME --state

  --role   ${roles.join(', ')}
  --state  Zugang der Landeskoordinierung; er gehört zu keiner Kommune
  Das Passwort wird aus der Umgebungsvariablen GELINGEN_PASSWORD genommen, sonst gewürfelt und ausgegeben.
`

/** `gelingen user create` */
export const userCommand: Command = {
  name: 'user',
  summary: 'Zugang anlegen',
  help,
  async run(args, io) {
    const read = readArguments(args, {
      email: { type: 'string' },
      name: { type: 'string' },
      municipality: { type: 'string' },
      role: { type: 'string' },
      state: { type: 'boolean' },
    })
    if ('wrong' in read) return wrong(read.wrong)
    const { values, positionals } = read
    if (values['help'] === true) {
      io.stdout(help)
      return exitCodes.done
    }
    const { email, name, municipality, state } = values
    const role = roles.find((known) => known === values['role'])
    if (
      positionals[0] !== 'create' ||
      typeof email !== 'string' ||
      !email.includes('@') ||
      typeof name !== 'string'
    )
      return wrong('Gebraucht werden: create, --email und --name.')
    if (state !== true && (typeof municipality !== 'string' || role === undefined))
      return wrong('Gebraucht werden --municipality und --role, oder --state.')
    const given = process.env['GELINGEN_PASSWORD']
    if (given !== undefined && given.length < 10)
      return wrong('Das Passwort braucht mindestens zehn Zeichen.')
    const password = given ?? randomBytes(12).toString('base64url')
    await withDatabase({ io }, ({ ownerUrl }) =>
      createAccount({
        ownerUrl,
        email,
        name,
        password,
        memberships: typeof municipality === 'string' && role !== undefined ? [{ municipality, role }] : [],
        state: state === true,
      }),
    )
    io.stdout(
      given === undefined ? `Passwort (falls der Zugang neu ist): ${password}\n` : 'Zugang ist angelegt.\n',
    )
    return exitCodes.done

    function wrong(why: string): number {
      io.stderr(`${why} Hilfe: npm run -s gelingen -- user --help\n`)
      return exitCodes.wrongUsage
    }
  },
}
