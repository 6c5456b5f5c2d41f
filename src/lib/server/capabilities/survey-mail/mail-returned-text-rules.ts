/**
 * What can be read in a returned mail as it was pasted or saved (.eml): its parts decoded from quoted-printable and base64 (RFC 2045),
 * folded lines of headers joined (RFC 5322), line ends made one.
 */
export function readableText(raw: string): string {
  const text = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  return unfolded(decodedParts(text)).replace(/\u00a0/g, ' ')
}

/** Each part ends at the next boundary, or with the text. */
function decodedParts(text: string): string {
  const encoding = /^content-transfer-encoding:[ \t]*(quoted-printable|base64)[^\n]*\n/gim
  let read = ''
  let end = 0
  for (let match = encoding.exec(text); match !== null; match = encoding.exec(text)) {
    const begins = text.indexOf('\n\n', match.index)
    if (begins < 0) break
    const boundary = text.slice(begins).search(/\n--[^\n ]{4,}/)
    const ends = boundary < 0 ? text.length : begins + boundary
    const body = text.slice(begins + 2, ends)
    read += `${text.slice(end, begins)}\n\n${match[1]?.toLowerCase() === 'base64' ? fromBase64(body) : fromQuotedPrintable(body)}`
    end = ends
    encoding.lastIndex = ends
  }
  return read + text.slice(end)
}

function fromBase64(body: string): string {
  return /^[A-Za-z0-9+/=\s]*$/.test(body) ? Buffer.from(body, 'base64').toString('utf8') : body
}

function fromQuotedPrintable(body: string): string {
  const bytes = body
    .replace(/=\n/g, '')
    .replace(/(?:=[0-9A-Fa-f]{2})+/g, (codes) =>
      Buffer.from(codes.replaceAll('=', ''), 'hex').toString('utf8'),
    )
  return bytes
}

function unfolded(text: string): string {
  return text.replace(
    /^((?:final-recipient|original-recipient|x-failed-recipients|diagnostic-code|status|action):[^\n]*(?:\n[ \t]+[^\n]+)+)/gim,
    (lines) => lines.replace(/\n[ \t]+/g, ' '),
  )
}
