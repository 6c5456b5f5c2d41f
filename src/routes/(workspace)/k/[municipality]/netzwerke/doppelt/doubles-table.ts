import { messages } from '#lib/messages/index.ts'
import { figure, numberColumn, textColumn, type ReadTable } from '../../table.ts'
import { readDoubles } from './read-doubles.ts'

/** Pairs of networks that may do the same with the same people. */
export const networkDoublesTable: ReadTable = async (tx, municipality, { locale, today }) => {
  const { doubles: texts, links } = messages(locale).networks
  const { pairs } = await readDoubles(tx, municipality, { today, locale })
  return {
    name: `${texts.title} ${municipality.slug} ${today}`,
    title: texts.title,
    columns: [
      textColumn('netzwerk_a', `${links.network} A`),
      numberColumn('mitglieder_a', `${texts.size} A`),
      textColumn('netzwerk_b', `${links.network} B`),
      numberColumn('mitglieder_b', `${texts.size} B`),
      numberColumn('gemeinsam', links.sharedMembers),
      numberColumn('anteil', texts.share, '%'),
      textColumn('mitglieder', texts.members),
      textColumn('themen', texts.topics),
      textColumn('lebensphasen', texts.steps),
    ],
    rows: pairs.map(({ a, b, shared, ofSmaller, members, topics, steps }) => [
      a.name,
      figure(a.size),
      b.name,
      figure(b.size),
      figure(shared),
      figure(ofSmaller * 100, 0),
      members.join(', '),
      topics.join(', '),
      steps.join(', '),
    ]),
    notes: [],
    source: '',
  }
}
