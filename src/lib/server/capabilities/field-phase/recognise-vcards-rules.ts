/**
 * Turns the business cards in a text (vCard 2.1 to 4.0, as address books give them out) into lines `name⇥address`, and leaves the rest as it is.
 * A card's first address counts; a card of an office without a person's name has the office as its name.
 */
export function withoutVcards(text: string): string {
  return text
    .split(/(?=BEGIN:VCARD)/i)
    .map((part) => part.replace(/^BEGIN:VCARD[^]*?END:VCARD/i, lineOf))
    .join('')
}

function lineOf(card: string): string {
  const { name, email } = readCard(card)
  // The lines that a card took stay, so that those below keep their numbers.
  const lines = card.split(/\r\n?|\n/).length - 1
  return `${name}\t${email}${'\n'.repeat(lines)}`
}

function readCard(card: string): { name: string; email: string } {
  const properties = card
    // Long lines go on below, behind a blank, or (2.1) behind a sign of equality.
    .replace(/(?:\r\n?|\n)[ \t]/g, '')
    .replace(/=(?:\r\n?|\n)/g, '')
    .split(/\r\n?|\n/)
    .flatMap((line) => {
      const [, head = '', value = ''] = /^([^:]+):(.*)$/.exec(line) ?? []
      const [name = '', ...options] = head.split(';')
      const key = name.replace(/^.*\./, '').toUpperCase()
      return [{ key, value: options.some((one) => /QUOTED-PRINTABLE/i.test(one)) ? unquoted(value) : value }]
    })
  const first = (wanted: string) => properties.find(({ key, value }) => key === wanted && value.trim() !== '')
  const [last = '', given = ''] = first('N')?.value.split(';') ?? []
  const name = first('FN')?.value ?? (`${given} ${last}`.trim() || (first('ORG')?.value ?? ''))
  return { name: plain(name), email: plain(first('EMAIL')?.value.replace(/^mailto:/i, '') ?? '') }
}

function plain(value: string): string {
  return value
    .replace(/\\([,;\\])/g, '$1')
    .replace(/[;\t]|\\n/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** `M=C3=BCller` → `Müller`. */
function unquoted(value: string): string {
  const bytes = value.replace(/=([0-9A-F]{2})/gi, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
