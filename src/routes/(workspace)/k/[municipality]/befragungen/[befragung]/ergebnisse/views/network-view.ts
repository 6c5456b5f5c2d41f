import {
  networkFigures,
  type NetworkFigures,
  type QuestionData,
} from '#lib/server/capabilities/survey-results/index.ts'
import { networkChart, networkColours } from '#lib/ui/charts/network-chart.ts'
import type { ResultPicture, ResultTable, ResultView } from '#lib/ui/surveys/result-types.ts'
import type { ViewAbout } from './about-view.ts'
import { multipleView } from './choice-view.ts'
import { sectorName } from '../who-is.ts'

/** The index lies in this far end of chance. */
const FAR = 0.05

/** Who works with whom, as a picture with its figures; where respondents are nobody, only how many name each actor. */
export function networkView(data: QuestionData, about: ViewAbout): ResultView {
  const { results, words } = about
  const mentions = multipleView(data, about)
  const rows = results.rows(data)
  if (rows === null) return { ...mentions, notes: [...mentions.notes, words.texts.inner] }
  const network = networkFigures({
    question: data,
    rows,
    respondents: results.data.respondents.flatMap((_, at) => (isIn(about, at) ? [at] : [])),
    ...about.whoIs,
  })
  if (network.ties.length === 0) return mentions
  const colours = sectorColours(network, words.locale)
  return {
    ...mentions,
    notes: [words.texts.network.answeredOnly],
    picture: picture(network, { about, colours }),
    tables: [actorTable(network, about), tieTable(data, network, about)],
    sentences: sentences(network, about),
  }
}

function isIn({ results: { conditions } }: ViewAbout, respondent: number): boolean {
  return conditions.every(({ variable, category }) => variable.codes[respondent] === category)
}

type Colours = ReadonlyMap<string | null, { readonly colour: string; readonly name: string }>

/** The sectors with most actors have a colour of their own. */
function sectorColours({ actors }: NetworkFigures, locale: 'de' | 'en'): Colours {
  const sizes = Map.groupBy(actors, ({ sector }) => sector)
  const ordered = [...sizes].filter(([sector]) => sector !== null).sort((a, b) => b[1].length - a[1].length)
  return new Map(
    ordered.map(([sector], at) => [
      sector,
      { colour: networkColours[at] ?? 'no-value', name: sectorName(sector ?? '', locale) },
    ]),
  )
}

function picture(
  { actors, ties, strengths }: NetworkFigures,
  { about: { words }, colours }: { about: ViewAbout; colours: Colours },
): ResultPicture {
  const { network } = words.texts
  const colourOf = (sector: string | null) => colours.get(sector)?.colour ?? 'no-value'
  const named = [...colours.values()]
  const grey = actors.some(({ sector }) => colourOf(sector) === 'no-value')
  return {
    chart: networkChart({
      actors: actors.map(({ name, degree, sector }) => ({ name, degree, colour: colourOf(sector) })),
      ties,
      highest: strengths.highest,
    }),
    legend: [
      ...named
        .filter(({ colour }) => colour !== 'no-value')
        .map(({ colour, name }) => ({ colour, text: name })),
      ...(grey && named.length > 0 ? [{ colour: 'no-value', text: network.unknownSector }] : []),
    ],
    caption: network.picture(words.count(actors.length), words.count(ties.length)),
    says: new Map(
      actors.map(({ name, degree }, at) => [
        String(at),
        { says: `${name}: ${words.count(degree)} ${words.texts.columns.partners}` },
      ]),
    ),
    isWide: true,
  }
}

function actorTable({ actors }: NetworkFigures, { words }: ViewAbout): ResultTable {
  const { columns, network } = words.texts
  return {
    caption: network.actors,
    columns: [
      { title: columns.actor },
      { title: columns.sector },
      { title: columns.partners, isNumber: true },
      { title: columns.namedBy, isNumber: true },
    ],
    rows: actors
      .toSorted((a, b) => b.degree - a.degree || a.name.localeCompare(b.name, words.locale))
      .map(({ name, sector, degree, namedBy }) => [
        name,
        sector === null ? network.unknownSector : sectorName(sector, words.locale),
        words.count(degree),
        words.count(namedBy),
      ]),
  }
}

function tieTable(data: QuestionData, { actors, ties }: NetworkFigures, { words }: ViewAbout): ResultTable {
  const { columns, network } = words.texts
  const name = (at: number) => actors[at]?.name ?? ''
  const byName = (one: string, other: string) => one.localeCompare(other, words.locale)
  const often = data.entries?.questions
    .flatMap(({ variables }) => variables.slice(0, 1))
    .find(({ order }) => order === 'ordered')
  const strengthText = (strength: number) => {
    const category = often?.categories.find(({ value }) => value === strength)
    return category === undefined ? '' : words.category(category)
  }
  return {
    caption: network.ties,
    columns: [
      { title: columns.from },
      { title: columns.to },
      ...(often === undefined ? [] : [{ title: columns.strength }]),
      { title: columns.mutual },
    ],
    // The same table whoever answered first.
    rows: ties
      .map((tie) => ({ ...tie, pair: [name(tie.from), name(tie.to)].sort(byName) }))
      .toSorted((a, b) => b.strength - a.strength || byName(a.pair.join('\n'), b.pair.join('\n')))
      .map(({ pair, strength, isMutual }) => [
        ...pair,
        ...(often === undefined ? [] : [strengthText(strength)]),
        isMutual ? network.yes : network.no,
      ]),
  }
}

function sentences(figures: NetworkFigures, { words }: ViewAbout): string[] {
  const { network } = words.texts
  const { actors, ties, density, centralisation, components, sectors } = figures
  const said: string[] = []
  const possible = (actors.length * (actors.length - 1)) / 2
  if (density !== null)
    said.push(network.density(words.share(density), words.count(ties.length), words.count(possible)))
  if (centralisation !== null)
    said.push(network.centralisation(words.count(Math.round(100 * centralisation))))
  said.push(network.components(words.count(components.largest), words.count(actors.length), components.count))
  if (components.isolates > 0) said.push(network.isolates(words.count(components.isolates)))
  if (sectors?.index == null) return said
  const { external, internal, asLow, asHigh } = sectors
  const chance =
    asLow !== null && asLow < FAR
      ? network.sectorsLess
      : asHigh !== null && asHigh < FAR
        ? network.sectorsMore
        : network.sectorsChance
  return [...said, `${network.sectors(words.share(external / (external + internal)))} ${chance}`]
}
