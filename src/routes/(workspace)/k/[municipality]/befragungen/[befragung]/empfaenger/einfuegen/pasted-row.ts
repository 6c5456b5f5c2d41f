import { recogniseRecipients, type RecognisedRecipient } from '#lib/server/capabilities/field-phase/index.ts'

/** A row of what was pasted, as it stands on the page. */
export type PastedRow = {
  readonly take: boolean
  readonly line: number
  readonly name: string
  readonly email: string
  readonly group: string
  readonly doubt: RecognisedRecipient['doubt']
  readonly suggestion: string | null
  /** Whether the suggestion is taken in place of the address. */
  readonly useSuggestion: boolean
}

/** Rows that nothing is to be seen on are shown up to this number; more make a page slow and nobody reads them. */
const MOST_SHOWN = 300

/** What a pasted text holds, as rows; what has to be looked at comes first. */
export function rowsOfText(text: string, group: string): { rows: PastedRow[]; doubles: readonly string[] } {
  const { recipients, doubles } = recogniseRecipients(text)
  const areOnlyNames = recipients.every(({ email }) => email === '')
  const rows = recipients.map(({ line, name, email, groupName, doubt, suggestion }) => ({
    take: doubt === null || suggestion !== null || (doubt === 'no-address' && areOnlyNames),
    line,
    name,
    email,
    group: groupName === '' ? group : groupName,
    doubt,
    suggestion,
    useSuggestion: suggestion !== null,
  }))
  return { rows: rows.toSorted((a, b) => Number(a.doubt === null) - Number(b.doubt === null)), doubles }
}

/** Parts the rows into those to be seen and, of very many, those that only go along. */
export function shownRows(rows: readonly PastedRow[]): { shown: PastedRow[]; rest: PastedRow[] } {
  const doubtful = rows.filter(({ doubt, take }) => doubt !== null || !take)
  const plain = rows.filter((row) => !doubtful.includes(row))
  return plain.length <= MOST_SHOWN
    ? { shown: [...rows], rest: [] }
    : { shown: [...doubtful, ...plain.slice(0, MOST_SHOWN)], rest: plain.slice(MOST_SHOWN) }
}

/** The rows that the page sent back, as they were changed. */
export function rowsOfForm(form: FormData): PastedRow[] {
  const words = (name: string) =>
    String(form.get(name) ?? '')
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim()
      .slice(0, 200)
  const shown = form.getAll('zeile').map((at): PastedRow => {
    const field = (name: string) => words(`${name}-${String(at)}`)
    const doubts = ['no-address', 'not-an-address', 'likely-typo'] as const
    return {
      take: form.has(`nehmen-${String(at)}`),
      line: Number(field('nummer')) || 0,
      name: field('name'),
      email: field('email'),
      group: field('gruppe'),
      doubt: doubts.find((doubt) => doubt === field('zweifel')) ?? null,
      suggestion: field('vorschlag') || null,
      useSuggestion: form.has(`statt-${String(at)}`),
    }
  })
  return [...shown, ...restOf(String(form.get('rest') ?? ''))]
}

export function writeRest(rows: readonly PastedRow[]): string {
  return rows.map(({ name, email, group }) => [name, email, group].join('\t')).join('\n')
}

function restOf(text: string): PastedRow[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', email = '', group = ''] = line.split('\t')
      return { take: true, line: 0, name, email, group, doubt: null, suggestion: null, useSuggestion: false }
    })
}

/** As it would be stored. */
export function meantBy({ name, email, group, suggestion, useSuggestion }: PastedRow) {
  return {
    name,
    email: useSuggestion && suggestion !== null ? suggestion : email,
    groupName: group,
    areaId: null,
    providerId: null,
  }
}
