import { canonQuestion } from '@gelingen/catalogue'
import type { ActorContent, NetworkContent } from './actors-types.ts'
import { nothingSaidOfActor, nothingSaidOfNetwork } from './nothing-said.ts'
import { readPastedTable } from './pasted-table-rules.ts'

export type PastedEntry<Content> = {
  readonly line: number
  readonly content: Content
  /** Names of networks that an actor sits in, or of actors that sit in a network. */
  readonly joined: readonly string[]
  /** What of the row could not be used. */
  readonly problems: readonly {
    readonly code: 'area' | 'email' | 'year' | 'name-missing' | 'name-too-long'
    readonly value: string
  }[]
}

export type PastedEntries<Content> = {
  readonly unknown: readonly string[]
  readonly entries: readonly PastedEntry<Content>[]
}

/** Ids of areas by name. */
type Areas = ReadonlyMap<string, number>

const shared = {
  name: ['name', 'netzwerk', 'akteur', 'einrichtung', 'institution', 'actor', 'network', 'bezeichnung'],
  areas: ['gebiet', 'gebiete', 'stadtteil', 'stadtteile', 'sozialraum', 'area', 'areas'],
  email: ['e-mail', 'email', 'mail', 'e-mail-adresse'],
} as const

const actorColumns = {
  ...shared,
  sector: ['bereich', 'sektor', 'sector'],
  contact: ['ansprechperson', 'ansprechpartner', 'ansprechpartnerin', 'kontakt', 'contact'],
  phone: ['telefon', 'tel', 'tel.', 'phone'],
  website: ['webseite', 'website', 'internet', 'homepage'],
  joined: ['netzwerke', 'gremien', 'mitglied in', 'networks'],
} as const

const networkColumns = {
  ...shared,
  foundedIn: ['seit', 'gegründet', 'gründung', 'gründungsjahr', 'since'],
  focus: ['schwerpunkt', 'focus'],
  topics: ['themen', 'thema', 'topics'],
  coordinator: ['koordination', 'leitung', 'ansprechperson', 'coordination'],
  joined: ['mitglieder', 'beteiligte', 'akteure', 'members'],
} as const

/** A pasted list of actors; the first column is the name if there are no headings. */
export function readPastedActors(text: string, areas: Areas): PastedEntries<ActorContent> {
  const { unknown, rows } = readPastedTable(text, actorColumns)
  return {
    unknown,
    entries: rows.map(({ line, cells }) => {
      const common = readCommon(cells, areas)
      const website = cells.website ?? ''
      return {
        line,
        joined: partsOf(cells.joined),
        problems: common.problems,
        content: {
          ...nothingSaidOfActor,
          ...common.content,
          sector: cells.sector === undefined ? null : canonCode('actor-sector', cells.sector),
          contact: cells.contact ?? '',
          phone: cells.phone ?? '',
          website: website === '' || website.includes('://') ? website : `https://${website}`,
        },
      }
    }),
  }
}

const MOST_TOPICS = 10

/** The same for networks. */
export function readPastedNetworks(text: string, areas: Areas): PastedEntries<NetworkContent> {
  const { unknown, rows } = readPastedTable(text, networkColumns)
  return {
    unknown,
    entries: rows.map(({ line, cells }) => {
      const common = readCommon(cells, areas)
      const year = /^(18|19|20|21)\d\d$/.test(cells.foundedIn ?? '') ? Number(cells.foundedIn) : null
      const isYear = cells.foundedIn === undefined || year !== null
      return {
        line,
        joined: partsOf(cells.joined),
        problems: [
          ...common.problems,
          ...(isYear ? [] : [{ code: 'year' as const, value: cells.foundedIn ?? '' }]),
        ],
        content: {
          ...nothingSaidOfNetwork,
          ...common.content,
          foundedIn: year,
          focus: (cells.focus ?? '').slice(0, 200),
          topics: [...new Set(partsOf(cells.topics).map((word) => canonCode('network-topics', word)))].slice(
            0,
            MOST_TOPICS,
          ),
          coordinator: (cells.coordinator ?? '').slice(0, 200),
        },
      }
    }),
  }
}

const LONGEST_NAME = 200

function readCommon(
  cells: { readonly name?: string; readonly areas?: string; readonly email?: string },
  areas: Areas,
) {
  const name = cells.name ?? ''
  const email = cells.email ?? ''
  const isEmail = email === '' || /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)
  const named = partsOf(cells.areas).map((area) => ({ area, id: areas.get(area.toLocaleLowerCase('de')) }))
  const problems: PastedEntry<unknown>['problems'] = [
    ...(name === '' ? [{ code: 'name-missing' as const, value: '' }] : []),
    ...(name.length > LONGEST_NAME ? [{ code: 'name-too-long' as const, value: name.slice(0, 60) }] : []),
    ...named.filter(({ id }) => id === undefined).map(({ area }) => ({ code: 'area' as const, value: area })),
    ...(isEmail ? [] : [{ code: 'email' as const, value: email }]),
  ]
  return {
    problems,
    content: {
      name: name.slice(0, LONGEST_NAME),
      email: isEmail ? email : '',
      areaIds: [...new Set(named.flatMap(({ id }) => id ?? []))],
    },
  }
}

function partsOf(cell: string | undefined): string[] {
  const parts = (cell ?? '').split(/[,|]/).map((part) => part.trim().slice(0, LONGEST_NAME))
  return [...new Set(parts)].filter((part) => part !== '')
}

/** The canon's code for a word, in either language, also where it is only the beginning of a name; else the word itself. */
function canonCode(question: 'actor-sector' | 'network-topics', word: string): string {
  const { question: asked } = canonQuestion(question)
  const choices = 'choices' in asked && Array.isArray(asked.choices) ? asked.choices : []
  const sought = word.toLocaleLowerCase('de')
  const names = choices.map(({ code, label }) => ({
    code,
    names: [code, ...Object.values(label)].map((name) => name.toLocaleLowerCase('de')),
  }))
  const found =
    names.find((one) => one.names.includes(sought)) ??
    (sought.length < 4 ? undefined : names.find((one) => one.names.some((name) => name.startsWith(sought))))
  return found?.code ?? word
}
