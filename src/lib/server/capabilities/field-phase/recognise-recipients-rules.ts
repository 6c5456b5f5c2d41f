import { isAddress, likelyAddress } from './likely-address-rules.ts'
import { withoutVcards } from './recognise-vcards-rules.ts'

/** What stands in a pasted list. */
export type RecognisedRecipients = {
  /** In their order, each address once; also those with whom something seems to be wrong. */
  readonly recipients: readonly RecognisedRecipient[]
  /** Addresses that came again, as they were written first. */
  readonly doubles: readonly string[]
}

export type RecognisedRecipient = {
  readonly name: string
  /** As it was written; '' = a name without an address. */
  readonly email: string
  readonly groupName: string
  /** Of the pasted text, from 1. */
  readonly line: number
  /** `likely-typo`: an address can look like this, but another one is more likely. */
  readonly doubt: null | 'no-address' | 'not-an-address' | 'likely-typo'
  /** What was probably meant; null = nothing better is known. */
  readonly suggestion: string | null
}

/** Longer pieces of text are no names. */
const LONGEST_NAME = 120

/**
 * Reads a pasted list of people in whatever way it was copied: addresses parted by commas, semicolons, blanks or lines; `Anna Meier
 * <anna@…>`, Outlook's `Meier, Anna (Jugendamt) <anna@…>`; rows of a table with tabs or semicolons, where what follows the address is the
 * group; business cards (vCard). Names without an address are kept: they may get a letter.
 */
export function recogniseRecipients(text: string): RecognisedRecipients {
  const lines = asTable(withoutVcards(withoutRuns(text)).split(/\r\n?|\n/)).map(spelledOut)
  const pieces = lines.flatMap((line, at) => piecesOf(line).map((piece) => ({ ...piece, line: at + 1 })))
  const usual = usualDomains(pieces.map(({ email }) => email))
  const found = new Map<string, RecognisedRecipient>()
  const doubles = new Set<string>()
  for (const piece of pieces) {
    const key = piece.email === '' ? `name ${piece.name.toLowerCase()}` : piece.email.toLowerCase()
    const before = found.get(key)
    if (before === undefined) found.set(key, { ...piece, ...doubtOf(piece.email, usual) })
    else doubles.add(before.email === '' ? before.name : before.email)
  }
  return { recipients: [...found.values()], doubles: [...doubles] }
}

/** What no list holds: words of hundreds of letters, long runs of marks or blanks. The search below would go through them again and again. */
function withoutRuns(text: string): string {
  return text
    .replace(/[^\s<>"'()[\]\\,;:]{321,}/g, (word) => `${word.slice(0, 60)}…`)
    .replace(/([<>"'()[\]\\,;:|])[<>"'()[\]\\,;:|]{20,}/g, '$1')
    .replace(/[^\S\r\n\t]{20,}/g, ' ')
    .replace(/\t{20,}/g, '\t')
}

function doubtOf(email: string, usual: readonly string[]): Pick<RecognisedRecipient, 'doubt' | 'suggestion'> {
  if (email === '') return { doubt: 'no-address', suggestion: null }
  const suggestion = likelyAddress(email, usual)
  if (!isAddress(email)) return { doubt: 'not-an-address', suggestion }
  return { doubt: suggestion === null ? null : 'likely-typo', suggestion }
}

/** Domains that at least three addresses of the list have. */
function usualDomains(emails: readonly string[]): string[] {
  const domains = emails.filter(isAddress).map((email) => email.toLowerCase().replace(/^.*@/, ''))
  return [...Map.groupBy(domains, (domain) => domain)]
    .filter(([, same]) => same.length >= 3)
    .map(([domain]) => domain)
}

/** Rows whose semicolons part columns, as CSV files have them: every row has as many, and at most one address. */
function asTable(lines: readonly string[]): string[] {
  const filled = lines.filter((line) => line.trim() !== '')
  const counts = new Set(filled.map((line) => line.split(';').length))
  const isTable =
    filled.length > 1 &&
    counts.size === 1 &&
    !counts.has(1) &&
    filled.every((line) => line.split('@').length <= 2 && !/;\s*$/.test(line))
  return isTable ? lines.map((line) => line.replaceAll(';', '\t')) : [...lines]
}

/** `anna (at) kita (punkt) de`, as pages of the web write it; without the heading that a mail program puts before its line. */
function spelledOut(line: string): string {
  return line
    .replace(/^\s*(?:an|cc|bcc|to|von|from)\s*:/i, '')
    .replace(/\s*[([{]\s*(?:at|ät)\s*[)\]}]\s*/gi, '@')
    .replace(/\s*[([{]\s*(?:dot|punkt)\s*[)\]}]\s*/gi, '.')
}

type Piece = Pick<RecognisedRecipient, 'name' | 'email' | 'groupName'>

/** A line's addresses, each with the words before it; words that belong to none. */
function piecesOf(line: string): Piece[] {
  if (isHeading(line)) return []
  const pieces: Piece[] = []
  let end = 0
  for (const match of line.matchAll(anything)) {
    const [whole, given = ''] = match
    const { rest, name } = nameIn(line.slice(end, match.index))
    pieces.push(...rest)
    end = match.index + whole.length
    const group = /^\s*\t([^\t@]*)/.exec(line.slice(end))
    end += group?.[0].length ?? 0
    pieces.push({ email: given.replace(/[.,]+$/, ''), name, groupName: tidy(group?.[1] ?? '') })
  }
  const left = line.slice(end)
  return [...pieces, ...(end === 0 && left.includes('\t') ? rowWithoutAddress(left) : peopleIn(left))]
}

/** Whatever has an @ in it: also what is no address, to be told. A comma before a usual ending is a mistyped dot. */
const anything =
  /[<"'(]*(?:mailto:)?([^\s<>"'()[\]\\,;:]*@[^\s<>"'()[\]\\,;:]*(?:,(?:de|com|org|net|eu)(?![^\s;,>"')]))?)[>"')]*/g

const headings = new Set(
  'name vorname nachname e-mail email e-mail-adresse mail adresse gruppe einrichtung first last group address an cc bcc to'.split(
    ' ',
  ),
)

/** `Name⇥E-Mail⇥Gruppe` above a table. */
function isHeading(line: string): boolean {
  const words = line.split(/[\t;:,]/).map((word) => tidy(word).toLowerCase())
  return words.some((word) => word !== '') && words.every((word) => word === '' || headings.has(word))
}

/** A row of a table whose second column is empty: a name, and perhaps a group behind it. */
function rowWithoutAddress(line: string): Piece[] {
  const [name = '', ...more] = line.split('\t').map(tidy)
  const groupName = more.findLast((cell) => cell !== '') ?? ''
  return isWord(name) ? [{ name: turned(name), email: '', groupName }] : []
}

/** Before an address: the words after the last semicolon are the name, the others belong to nobody. */
function nameIn(before: string): { name: string; rest: Piece[] } {
  const parts = before.split(';')
  const name = tidy(parts.pop() ?? '')
  const rest = parts.flatMap(peopleIn)
  return name.length > LONGEST_NAME
    ? { name: '', rest: [...rest, ...peopleIn(name)] }
    : { name: turned(name), rest }
}

/** Names without an address; several with a comma between them where each has more than a word. */
function peopleIn(text: string): Piece[] {
  return text
    .split(/[;\t]/)
    .flatMap((part) => {
      const people = part.split(',').map(tidy)
      return people.every((one) => one.includes(' ')) ? people : [tidy(part)]
    })
    .filter(isWord)
    .map((name) => ({ name: turned(name), email: '', groupName: '' }))
}

function isWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** `Meier, Anna` → `Anna Meier`; what stands in brackets is the office, and stays out of the name. */
function turned(name: string): string {
  const plain = tidy(name.replace(/\([^)]*\)/g, ' '))
  const [last = '', first, ...more] = plain.split(',').map((part) => part.trim())
  return first === undefined || first === '' || more.length > 0
    ? plain.replace(/,/g, ' ').replace(/\s+/g, ' ').trim()
    : `${first} ${last}`
}

/** Without quotes, brackets and commas at the ends, in one line. */
function tidy(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').replace(/^[\s,;:"'<>|]+|[\s,;:"'<>|]+$/g, '')
}
