/**
 * What somebody probably meant who wrote an address that looks mistyped: `anna@gmial.com`, `ben@kitade`, `cem@schule,de`, `dora@@kita.de`.
 *
 * @param usualDomains domains that many of the same list have, besides those of the large mail houses
 * @returns null where nothing better is known
 */
export function likelyAddress(written: string, usualDomains: readonly string[] = []): string | null {
  const plain = written
    .trim()
    .replace(/@+/g, '@')
    .replace(/\.{2,}/g, '.')
    .replace(/,/g, '.')
    .replace(/^\.+|\.+$/g, '')
    .replace(/\.?@\.?/g, '@')
  const [name = '', given = '', ...more] = plain.split('@')
  if (name === '' || given === '' || more.length > 0) return null
  const likely = `${name}@${likelyDomain(given.toLowerCase(), usualDomains)}`
  return likely.toLowerCase() === written.toLowerCase() || !isAddress(likely) ? null : likely
}

/** As strict as is safe: one @, a name before it, a domain with a dot behind, no umlauts in the domain. */
export function isAddress(text: string): boolean {
  return (
    text.length <= 200 && /^[^@\s]{1,64}@([a-z0-9-]+\.)+[a-z]{2,}$/i.test(text) && !/\.\.|^\.|\.@/.test(text)
  )
}

function likelyDomain(domain: string, usual: readonly string[]): string {
  const known = [...usual, ...mailHouses]
  if (known.includes(domain)) return domain
  const dotted = withDot(domain)
  const ended = dotted.replace(/\.([a-z]+)$/, (whole, end: string) => mistypedEnds[end] ?? whole)
  return known.find((one) => one === ended || isOneStepAway(one, ended)) ?? ended
}

/** `kitade` → `kita.de`; a word that only happens to end like that is no domain either. */
function withDot(domain: string): string {
  if (domain.includes('.')) return domain
  const end = ['com', 'org', 'net', 'de', 'eu'].find((one) => domain.endsWith(one))
  return end !== undefined && domain.length > end.length + 1
    ? `${domain.slice(0, -end.length)}.${end}`
    : domain
}

const mistypedEnds: Readonly<Record<string, string>> = {
  con: 'com',
  cmo: 'com',
  ocm: 'com',
  comm: 'com',
  ed: 'de',
  d: 'de',
  dee: 'de',
  dd: 'de',
  ogr: 'org',
  nte: 'net',
}

/** Where most private addresses are, and those of them that are like each other. */
const mailHouses = [
  'gmail.com',
  'googlemail.com',
  'gmx.de',
  'gmx.net',
  'gmx.com',
  'gmx.at',
  'gmx.ch',
  'gmx.eu',
  'gmx.info',
  'web.de',
  't-online.de',
  'outlook.com',
  'outlook.de',
  'hotmail.com',
  'hotmail.de',
  'live.com',
  'live.de',
  'yahoo.com',
  'yahoo.de',
  'ymail.com',
  'icloud.com',
  'me.com',
  'mac.com',
  'freenet.de',
  'arcor.de',
  'aol.com',
  'aol.de',
  'posteo.de',
  'posteo.net',
  'mailbox.org',
  'email.de',
  'mail.de',
  'proton.me',
  'protonmail.com',
  'vodafone.de',
  'kabelmail.de',
  'unitybox.de',
]

/** A letter too much, too few, another one, or two turned round; short words differ by that without being mistyped. */
function isOneStepAway(known: string, given: string): boolean {
  if (known.length < 7 && known.length !== given.length) return false
  const [short, long] = known.length <= given.length ? [known, given] : [given, known]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1)
  const isOther = short.slice(at + 1) === long.slice(at + 1)
  const isTurned =
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  return isOther || isTurned
}
