import { messages } from '#lib/messages/index.ts'
import { canonWord } from '#lib/ui/networks/canon-words.ts'
import { figure, numberColumn, textColumn, type ReadTable } from '../../table.ts'
import { areaNames } from '../area-scopes.ts'
import { fieldNames, stepNames } from '../say-network.ts'
import { readActors } from './read-actors.ts'

/** The actors that the list shows, with all that is said of them but notes. */
export const actorsTable: ReadTable = async (tx, municipality, { address, locale, today }) => {
  const { found, directory } = await readActors(tx, municipality, address)
  const { actors: texts, fields: names, members, kinds } = messages(locale).networks
  return {
    name: `${texts.title} ${municipality.slug} ${today}`,
    title: texts.title,
    columns: [
      textColumn('name', members.actor),
      textColumn('bereich', names.sector),
      textColumn('art', names.kind),
      textColumn('netzwerke', texts.networks),
      numberColumn('partner', texts.partners),
      textColumn('gebiete', names.areas),
      textColumn('lebensphasen', names.steps),
      textColumn('handlungsfelder', names.fields),
      textColumn('beitrag', names.roles),
      textColumn('ansprechperson', names.contact),
      textColumn('email', names.email),
      textColumn('telefon', names.phone),
      textColumn('webseite', names.website),
    ],
    rows: found.map((actor) => [
      actor.name,
      actor.sector === null ? '' : canonWord('sector', actor.sector, locale),
      actor.kind === null ? '' : kinds[actor.kind],
      actor.networks.map(({ name }) => name).join(', '),
      figure(actor.partners),
      areaNames(actor.areaIds, directory).join(', '),
      stepNames(actor.steps, locale).join(', '),
      fieldNames(actor.fields, locale).join(', '),
      actor.roles.map((code) => canonWord('role', code, locale)).join(', '),
      actor.contact,
      actor.email,
      actor.phone,
      actor.website,
    ]),
    notes: [],
    source: '',
  }
}
