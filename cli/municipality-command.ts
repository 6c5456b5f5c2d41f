import { createMunicipality } from '../src/lib/server/capabilities/municipalities/index.ts'
import { exitCodes, type Command } from './command.ts'
import { readArguments } from './read-arguments.ts'
import { sentence } from './sentence.ts'
import { withDatabase } from './with-database.ts'

const help = `Legt eine Kommune an.

Aufruf: npm run -s gelingen -- municipality create --ags AGS --name NAME [--kind city|district|town] [--slug KURZNAME]

  --ags    Amtlicher Gemeindeschlüssel, acht Ziffern (Kreise mit angehängten Nullen)
  --name   Name, wie er auf den Seiten stehen soll
  --kind   city = kreisfreie Stadt (ohne Angabe), district = Kreis, town = kreisangehörige Gemeinde
  --slug   Kurzname in der Adresse; ohne Angabe aus dem Namen gebildet
`

/** `gelingen municipality create` */
export const municipalityCommand: Command = {
  name: 'municipality',
  summary: 'Kommune anlegen',
  help,
  async run(args, io) {
    const read = readArguments(args, {
      ags: { type: 'string' },
      name: { type: 'string' },
      kind: { type: 'string' },
      slug: { type: 'string' },
    })
    if ('wrong' in read) return wrong(`${read.wrong}`)
    const { values, positionals } = read
    if (values['help'] === true) {
      io.stdout(help)
      return exitCodes.done
    }
    const { ags, name, kind = 'city', slug } = values
    if (positionals[0] !== 'create' || typeof ags !== 'string' || typeof name !== 'string')
      return wrong('Gebraucht werden: create, --ags und --name.')
    if (kind !== 'city' && kind !== 'district' && kind !== 'town')
      return wrong('--kind kennt city, district und town.')
    return withDatabase({ io }, async ({ ownerUrl }) => {
      const created = await createMunicipality({
        ownerUrl,
        ags,
        name,
        kind,
        ...(typeof slug === 'string' ? { slug } : {}),
      })
      if (!created.ok) {
        io.stderr(`${sentence(created.refusal)}\n`)
        return exitCodes.refused
      }
      io.stdout(`${created.value.slug}\n`)
      return exitCodes.done
    })

    function wrong(why: string): number {
      io.stderr(`${why} Hilfe: npm run -s gelingen -- municipality --help\n`)
      return exitCodes.wrongUsage
    }
  },
}
