import { readableText } from './mail-returned-text-rules.ts'

/** Why a mail came back; later: it is still being tried, or may be tried again. */
export type ReturnReason = 'no-such-address' | 'mailbox-full' | 'turned-away' | 'later' | 'unknown'

export type ReturnedMail = {
  /** In small letters. */
  readonly address: string
  readonly reason: ReturnReason
  /** Enhanced status code (RFC 3463), e.g. 5.1.1; null = none was told. */
  readonly status: string | null
}

/**
 * Addresses that could not be reached, as mail servers tell it: by reports (RFC 3464), or in the words of usual servers. Each address
 * once; what is final goes before what is only late.
 * @param known addresses that were written to; where given, words are searched for these only, since they name many others, too
 */
export function recogniseReturned(raw: string, known?: ReadonlySet<string>): ReturnedMail[] {
  const text = readableText(raw)
  const reported = inReports(text)
  const found = reported.length > 0 ? [...reported, ...inHeaders(text, reported)] : inWords(text, known)
  const byAddress = new Map<string, ReturnedMail>()
  for (const one of found) {
    const before = byAddress.get(one.address)
    if (
      before === undefined ||
      before.reason === 'later' ||
      (before.reason === 'unknown' && one.reason !== 'later')
    )
      byAddress.set(one.address, one)
  }
  return [...byAddress.values()]
}

const ADDRESS = /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+@(?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,}/u
const ADDRESSES = new RegExp(ADDRESS, 'gu')

/** Blocks of `message/delivery-status`: fields in lines that follow one another, one block a recipient. */
function inReports(text: string): ReturnedMail[] {
  return text.split(/\n[ \t]*\n/).flatMap((block) => {
    const field = (name: string) =>
      new RegExp(`^[ \\t>]*${name}:[ \\t]*(.*)$`, 'im').exec(block)?.[1]?.trim() ?? null
    const final = field('Final-Recipient')
    if (final === null) return []
    const action = field('Action')?.toLowerCase() ?? ''
    if (action === 'delivered' || action === 'relayed' || action === 'expanded') return []
    const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(field('Status') ?? '')?.[0] ?? null
    const words = `${field('Diagnostic-Code') ?? ''}`
    const reason = action === 'delayed' ? 'later' : reasonOf(status, words)
    // Mail that was forwarded names both; one of them is known to who has sent it.
    return [field('Original-Recipient'), final].flatMap((name) => {
      const address = addressIn(name ?? '')
      return address === null ? [] : [{ address, reason, status }]
    })
  })
}

/** Some servers name those who failed in a header, too: X-Failed-Recipients (Exim, Gmail). */
function inHeaders(text: string, [first]: readonly ReturnedMail[]): ReturnedMail[] {
  const named = /^x-failed-recipients:[ \t]*(.*)$/im.exec(text)?.[1] ?? ''
  return [...named.matchAll(ADDRESSES)].map(([address]) => ({
    address: address.toLowerCase(),
    reason: first?.reason ?? 'unknown',
    status: first?.status ?? null,
  }))
}

/** How servers and mail programs begin to say that a mail did not arrive. */
const FAILURE =
  /(delivery (has )?failed|delivery status notification \((failure|delay)\)|undeliver|could(n['’]t| not) be (delivered|found)|wasn['’]t delivered|permanent (fatal )?error|failed permanently|address(es)? failed|returned to sender|mail delivery (sub)?system|failure notice|nicht zugestellt|unzustellbar|fehler bei der (nachrichten)?(zustellung|übermittlung)|konnte nicht (zugestellt|gefunden)|x-failed-recipients|zustellung .{0,40}(fehlgeschlagen|verzögert))/i
const DELAY =
  /(\(delay\)|delivery .{0,30}delayed|has been delayed|will (be retried|continue to try|keep trying)|noch nicht zugestellt|verzögert|weitere zustellversuche)/i

function inWords(text: string, known: ReadonlySet<string> | undefined): ReturnedMail[] {
  if (!FAILURE.test(text)) return []
  const isLate = DELAY.test(text) && !/\b5\.\d{1,3}\.\d{1,3}\b|\b55\d\b/.test(text)
  const mentions = [...text.matchAll(ADDRESSES)].map((match) => ({
    address: match[0]
      .toLowerCase()
      .replace(/^mailto:/, '')
      .replace(/^['.]+|['.]+$/g, ''),
    at: match.index,
  }))
  const meant = mentions.filter(({ address, at }) =>
    known === undefined ? isNamedAsFailed(text, at) : known.has(address),
  )
  const byAddress = Map.groupBy(meant, ({ address }) => address)
  return [...byAddress].map(([address, places]) => {
    // What is said about an address follows it.
    const said = places.map(({ at }) => {
      const other = mentions.find((one) => one.at > at && one.address !== address)
      return text.slice(at, Math.min(other?.at ?? text.length, at + MOST_SAID))
    })
    const status = /\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(said.join('\n'))?.[0] ?? null
    const reason = reasonOf(status, said.join('\n'))
    return {
      address,
      status,
      reason: isLate
        ? 'later'
        : reason === 'unknown' && byAddress.size === 1
          ? reasonOf(status, text)
          : reason,
    }
  })
}

const MOST_SAID = 800

/** Without knowing to whom was written: what stands at the beginning of a line, in angle brackets or after "to" is meant. */
function isNamedAsFailed(text: string, at: number): boolean {
  return /(^|\n)[ \t>]*<?$|\b(to|an|recipient|empfänger)[: ]+<?$/i.test(text.slice(Math.max(0, at - 40), at))
}

function reasonOf(status: string | null, words: string): ReturnReason {
  if (status !== null && status.startsWith('4.')) return status === '4.2.2' ? 'mailbox-full' : 'later'
  const [, subject, detail] = (status ?? '').split('.')
  if (subject === '2' && detail === '2') return 'mailbox-full'
  if (/over ?quota|mailbox (is )?full|quota exceeded|postfach .{0,20}voll|insufficient storage/i.test(words))
    return 'mailbox-full'
  if (subject === '1' || (subject === '2' && detail === '1') || (subject === '4' && detail === '4'))
    return 'no-such-address'
  if (
    /user unknown|unknown user|no such (user|address|recipient)|does(n['’]t| not) exist|address not found|no mailbox here|recipient (address )?rejected: user|account .{0,30}(disabled|inactive)|unknown recipient|mailbox unavailable|unbekannt|existiert nicht|nicht gefunden|couldn['’]t be found|unrouteable|domain .{0,20}not found|host .{0,20}not found/i.test(
      words,
    )
  )
    return 'no-such-address'
  if (subject === '7' || /spam|blocked|policy|denied|blacklist|rejected/i.test(words)) return 'turned-away'
  return 'unknown'
}

/** `rfc822; anna@kita.de`, with or without angle brackets. */
function addressIn(field: string): string | null {
  return ADDRESS.exec(field.replace(/^[^;]*;/, '').replace(/\+2B/gi, '+'))?.[0].toLowerCase() ?? null
}
