/** What stands in a pasted list, and what could not be used of it. */
export type RecognisedRecipients = {
  /** In their order, each address once. */
  readonly recipients: readonly {
    readonly name: string
    readonly email: string
    readonly groupName: string
  }[]
  /** Addresses that came again, as they were written first. */
  readonly doubles: readonly string[]
  /** Pieces without an address, or with one that cannot be one. */
  readonly mistakes: readonly RecipientMistake[]
}

export type RecipientMistake = {
  readonly line: number
  readonly text: string
  readonly because: 'no-address' | 'not-an-address'
}

/** Longer pieces of text are no names. */
const LONGEST_NAME = 120

/**
 * Reads a pasted list of people in whatever way it was copied: addresses parted by commas, semicolons, blanks or lines; `Anna Meier
 * <anna@…>`, Outlook's `Meier, Anna (Jugendamt) <anna@…>`; a table's rows with tabs, where what follows the address is the group.
 */
export function recogniseRecipients(text: string): RecognisedRecipients {
  const found = new Map<string, { name: string; email: string; groupName: string }>()
  const doubles = new Set<string>()
  const mistakes: RecipientMistake[] = []
  text.split(/\r\n?|\n/).forEach((line, at) => {
    for (const piece of piecesOf(line)) {
      if (piece.email === null) {
        mistakes.push({ line: at + 1, text: piece.text, because: piece.because })
        continue
      }
      const { email, name, groupName } = piece
      const key = email.toLowerCase()
      const before = found.get(key)
      if (before === undefined) found.set(key, { name, email, groupName })
      else doubles.add(before.email)
    }
  })
  return { recipients: [...found.values()], doubles: [...doubles], mistakes }
}

type Piece =
  | { readonly email: string; readonly name: string; readonly groupName: string }
  | { readonly email: null; readonly text: string; readonly because: RecipientMistake['because'] }

/** A line's addresses, each with the words before it; words that belong to none. */
function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const match of line.matchAll(anything)) {
    const [whole, given = ''] = match
    const { rest, name } = nameIn(line.slice(end, match.index))
    pieces.push(...rest.map(nobody))
    const email = given.replace(/\.+$/, '')
    end = match.index + whole.length
    if (!isAddress(email)) {
      pieces.push({ email: null, text: given, because: 'not-an-address' })
      continue
    }
    const group = /^\t([^\t@]*)/.exec(line.slice(end))
    const groupName = tidy(group?.[1] ?? '')
    end += group?.[0].length ?? 0
    pieces.push({ email, name, groupName })
  }
  pieces.push(...wordsIn(line.slice(end)).map(nobody))
  return pieces
}

/** Whatever has an @ in it: also what is no address, to be told. */
const anything = /[<"'(]*(?:mailto:)?([^\s<>"'()[\]\\,;:]*@[^\s<>"'()[\]\\,;:]*)[>"')]*/g

/** As strict as is safe: one @, a name before it, a domain with a dot behind, no umlauts in the domain. */
function isAddress(text: string): boolean {
  return (
    text.length <= 200 && /^[^@]{1,64}@([a-z0-9-]+\.)+[a-z]{2,}$/i.test(text) && !/\.\.|^\.|\.@/.test(text)
  )
}

/** Before an address: the words after the last semicolon are the name, the others belong to nobody. */
function nameIn(before: string): { name: string; rest: string[] } {
  const parts = before.split(';')
  const name = tidy(parts.pop() ?? '')
  const rest = parts.flatMap(wordsIn)
  return name.length > LONGEST_NAME ? { name: '', rest: [...rest, name] } : { name: turned(name), rest }
}

/** `Meier, Anna` → `Anna Meier`; what stands in brackets is the office, and stays out of the name. */
function turned(name: string): string {
  const plain = tidy(name.replace(/\([^)]*\)/g, ' '))
  const [last = '', first, ...more] = plain.split(',').map((part) => part.trim())
  return first === undefined || first === '' || more.length > 0
    ? plain.replace(/,/g, ' ').replace(/\s+/g, ' ').trim()
    : `${first} ${last}`
}

function wordsIn(text: string): string[] {
  return text
    .split(/[;\t]/)
    .map(tidy)
    .filter((words) => /[\p{L}\p{N}]/u.test(words))
}

function nobody(text: string): Piece {
  return { email: null, text, because: 'no-address' }
}

/** Without quotes, brackets and commas at the ends, in one line. */
function tidy(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').replace(/^[\s,;:"'<>|]+|[\s,;:"'<>|]+$/g, '')
}
