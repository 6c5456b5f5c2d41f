import { cleanText } from '../texts/clean-text.ts'

/** Stand for braces that were written as entities: they begin no expression of LimeSurvey. */
export const writtenBraces = { open: '\ue07b', close: '\ue07d' } as const

export type PlainText = {
  readonly text: string
  /** A heading at its beginning; empty without one. */
  readonly heading: string
  readonly pictures: boolean
  readonly scripts: boolean
}

const breaking = /^(?:p|div|br|li|ul|ol|tr|table|h[1-6]|hr|blockquote|section|dd|dt)$/
const pictures = /^(?:img|video|audio|iframe|object|embed|svg)$/
/** What stands in them is no text. */
const silent = ['script', 'style', 'svg', 'iframe', 'object', 'template']

/**
 * The words of an HTML text, blocks as lines, links with their address. Nothing is run or kept of the markup. One pass: as long as the text is.
 */
export function plainText(html: string): PlainText {
  const lower = html.toLowerCase()
  const found = { pictures: false, scripts: false }
  let [words, heading, address, at] = ['', '', '', 0]
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open === -1) {
      words += html.slice(at)
      break
    }
    words += html.slice(at, open)
    if (!/[a-z/!?]/.test(lower[open + 1] ?? '')) {
      words += '<'
      at = open + 1
      continue
    }
    const end = html.indexOf('>', open)
    if (end === -1) {
      words += html.slice(open)
      break
    }
    const tag = lower.slice(open + 1, end)
    const name = /^\/?[a-z0-9]*/.exec(tag)?.[0] ?? ''
    at = end + 1
    if (tag.startsWith('!--')) at = after(lower, '-->', open)
    else if (pictures.test(name)) found.pictures = true
    if (name === 'script' || / on[a-z]+\s*=/.test(tag) || tag.includes('javascript:')) found.scripts = true
    if (silent.includes(name) && !tag.endsWith('/')) at = after(lower, `</${name}`, end, '>')
    if (name === 'a') address = addressOf(html.slice(open, end))
    if (name === '/a' && address !== '' && !words.endsWith(address)) words += ` (${address})`
    if (name === '/a') address = ''
    if (/^\/h[1-6]$/.test(name) && heading === '') {
      heading = tidy(words)
      words = ''
    }
    if (breaking.test(name.replace('/', ''))) words += name === 'li' ? '\n– ' : '\n'
    if (/^\/?p$/.test(name)) words += '\n'
    if (name === 'td' || name === 'th') words += ' '
  }
  return { text: tidy(words), heading, ...found }
}

/** Where what ends with this is over; the end of the text when it never ends. */
function after(text: string, end: string, from: number, then = ''): number {
  const at = text.indexOf(end, from)
  if (at === -1) return text.length
  const last = then === '' ? at + end.length - 1 : text.indexOf(then, at)
  return last === -1 ? text.length : last + 1
}

function addressOf(tag: string): string {
  return (
    /href\s*=\s*["']((?:https?:\/\/|mailto:)[^"'\s]{1,300})["']/i.exec(tag)?.[1]?.replace(/^mailto:/i, '') ??
    ''
  )
}

function tidy(words: string): string {
  const lines = words
    .replaceAll('\r', '')
    .split('\n')
    .map((line) =>
      decode(line)
        .replace(/[\s\u00a0]+/g, ' ')
        .trim(),
    )
  return cleanText(lines.join('\n')).replace(/\n{3,}/g, '\n\n')
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  euro: '€',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bdquo: '„',
  ldquo: '“',
  rdquo: '”',
  sbquo: '‚',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  sect: '§',
  deg: '°',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  times: '×',
  rarr: '→',
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (all, decimal, hex, name) => {
    if (typeof name === 'string') return Object.hasOwn(named, name) ? (named[name] ?? all) : all
    const point = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16)
    if (point === 0x7b || point === 0x7d) return point === 0x7b ? writtenBraces.open : writtenBraces.close
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ''
  })
}
