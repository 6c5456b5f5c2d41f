/**
 * Says in a tagged PDF that it keeps to PDF/UA-1 and that readers show its title instead of its file name. The typesetter
 * tags every document but cannot be asked for this mark; `pdf-structure.ts` checks in the tests that what we print deserves it.
 *
 * The two objects are written once more behind the end of the file (an incremental update, ISO 32000-1, 7.5.6); the mark
 * itself is ISO 14289-1, 5.
 *
 * @throws Error if the document has no catalogue, metadata or cross-reference table as the typesetter writes them
 */
export function declareUa(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1')
  const metadata = objectWith(text, '/Type /Metadata')
  const catalogue = objectWith(text, '/Type /Catalog')
  const packet = /stream\n([^]*?)\nendstream/.exec(metadata.body)?.[1]
  const trailer = /trailer\s*<<([^]*?)>>\s*startxref\s+(\d+)/.exec(text)
  if (packet === undefined || trailer === null) throw new Error('declareUa: not a PDF as it was expected')

  const marked = packet.replace(
    '</rdf:RDF>',
    '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF>',
  )
  const withTitle = catalogue.body.replace(
    '/ViewerPreferences <<',
    '/ViewerPreferences <<\n    /DisplayDocTitle true',
  )
  if (marked === packet || withTitle === catalogue.body) throw new Error('declareUa: nowhere to put the mark')

  const updates = [
    {
      number: metadata.number,
      body: `<<\n  /Length ${marked.length}\n  /Type /Metadata\n  /Subtype /XML\n>>\nstream\n${marked}\nendstream`,
    },
    { number: catalogue.number, body: withTitle },
  ]
  let appended = text.endsWith('\n') ? '' : '\n'
  let table = 'xref\n'
  for (const { number, body } of updates) {
    const offset = text.length + appended.length
    table += `${number} 1\n${String(offset).padStart(10, '0')} 00000 n\r\n`
    appended += `${number} 0 obj\n${body}\nendobj\n`
  }
  const start = text.length + appended.length
  appended += `${table}trailer\n<<${trailer[1] ?? ''}/Prev ${trailer[2] ?? ''}\n>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.concat([pdf, Buffer.from(appended, 'latin1')])
}

function objectWith(text: string, mark: string): { number: number; body: string } {
  const at = text.lastIndexOf(mark)
  const start = text.lastIndexOf(' obj\n', at)
  const end = text.indexOf('\nendobj', at)
  const number = /(\d+) 0$/.exec(text.slice(Math.max(0, start - 20), start))?.[1]
  if (at < 0 || start < 0 || end < 0 || number === undefined) throw new Error(`declareUa: no ${mark}`)
  return { number: Number(number), body: text.slice(start + ' obj\n'.length, end) }
}
