import { messages } from '#lib/messages/index.ts'
import { canonWord } from '#lib/ui/networks/canon-words.ts'
import { figure, numberColumn, textColumn, type ReadTable } from '../table.ts'
import { readNetworks } from './read-networks.ts'
import { fieldNames, stepNames, topicNames, whereWords } from './say-network.ts'

/** The networks that the list shows, with all that is said of them but notes. */
export const networksTable: ReadTable = async (tx, municipality, { address, locale, today }) => {
  const { found, directory } = await readNetworks(tx, municipality, address)
  const texts = messages(locale).networks
  const { fields: names } = texts
  return {
    name: `${texts.title} ${municipality.slug} ${today}`,
    title: texts.title,
    columns: [
      textColumn('name', texts.list.name),
      textColumn('schwerpunkt', names.focus),
      textColumn('gebiete', texts.list.where),
      textColumn('themen', names.topics),
      textColumn('lebensphasen', names.steps),
      textColumn('handlungsfelder', names.fields),
      textColumn('bereiche', names.sectors),
      numberColumn('mitglieder', texts.list.members),
      numberColumn('mitglieder_laut_leitung', names.memberCount),
      textColumn('seit', names.foundedIn),
      textColumn('bis', names.endedIn),
      textColumn('ziele_festgeschrieben', names.goalsWritten),
      textColumn('ziele', names.goals),
      textColumn('aufgaben', names.tasks),
      textColumn('treffen', names.meetingRhythm),
      textColumn('koordination', names.coordinator),
      textColumn('email', names.email),
      textColumn('geaendert', texts.list.changed),
    ],
    rows: found.map((network) => [
      network.name,
      network.focus,
      whereWords(network, directory, locale),
      topicNames(network.topics, locale).join(', '),
      stepNames(network.steps, locale).join(', '),
      fieldNames(network.fields, locale).join(', '),
      network.sectors.map((code) => canonWord('sector', code, locale)).join(', '),
      figure(network.named),
      figure(network.memberCount),
      network.foundedIn === null ? '' : String(network.foundedIn),
      network.endedIn === null ? '' : String(network.endedIn),
      network.goalsWritten === null ? '' : texts.goalsWritten[network.goalsWritten],
      network.goals,
      network.tasks.map((code) => canonWord('task', code, locale)).join(', '),
      network.meetingRhythm === null ? '' : canonWord('rhythm', network.meetingRhythm, locale),
      network.coordinator,
      network.email,
      network.updatedAt === null ? '' : network.updatedAt.toISOString().slice(0, 10),
    ]),
    notes: [],
    source: '',
  }
}
