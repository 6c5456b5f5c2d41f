import { describe, expect, test } from 'vitest'
import { cleanFileName } from './file-name-rules.ts'
import { typeOfFile } from './file-type-rules.ts'

const latin = (text: string) => Buffer.from(text, 'latin1')
const typeOf = (content: Uint8Array, name = 'papier.pdf') => typeOfFile({ content, name })

/** One stored entry of a ZIP, as APPNOTE.TXT 4.3.7 lays it out; sums are left at zero. */
function entry(name: string, content: string): Buffer {
  const head = Buffer.alloc(30)
  head.write('PK\u0003\u0004', 'latin1')
  head.writeUInt32LE(content.length, 18)
  head.writeUInt32LE(content.length, 22)
  head.writeUInt16LE(name.length, 26)
  return Buffer.concat([head, latin(name), latin(content)])
}
const ODT = 'application/vnd.oasis.opendocument.text'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const word = [entry('[Content_Types].xml', '<Types/>'), entry('word/document.xml', '<w:document/>')]

describe('the type of a file', () => {
  test.each([
    ['a PDF', latin('%PDF-1.7\n%\xe2\xe3'), 'application/pdf'],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'image/png'],
    ['a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), 'image/jpeg'],
    ['a text of Open Document', Buffer.concat([entry('mimetype', ODT), entry('content.xml', 'x')]), ODT],
    ['a document of Word', Buffer.concat(word), DOCX],
    ['a text with umlauts', Buffer.from('Grüße\r\n'), 'text/plain'],
  ])('%s is known by its content', (_, content, type) => expect(typeOf(content)).toBe(type))

  test('is a table where the name of a text says so', () => {
    expect(typeOf(latin('a;b\n1;2'), 'Liste.CSV')).toBe('text/csv')
  })

  test.each([
    ['a program that is called PDF', latin('MZ\u0090\u0000\u0003')],
    ['nothing', Buffer.alloc(0)],
    ['any other ZIP', entry('readme.txt', 'hello')],
    [
      'a table of Open Document',
      Buffer.concat([entry('mimetype', `${ODT.replace('text', 'spreadsheet')}`), entry('x', 'y')]),
    ],
    [
      'a template whose type begins alike',
      Buffer.concat([entry('mimetype', `${ODT}-template`), entry('x', 'y')]),
    ],
    ['Word with macros', Buffer.concat([...word, entry('word/vbaProject.bin', 'x')])],
    ['a cut ZIP', latin('PK\u0003\u0004\u0000')],
  ])('is none for %s', (_, content) => expect(typeOf(content)).toBeNull())
})

describe('the name of a file', () => {
  test.each([
    ['Ziele 2026.pdf', 'Ziele 2026.pdf'],
    ['C:\\Users\\anna\\Ziele.pdf', 'Ziele.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['Ziele\u202Efdp.exe', 'Zielefdp.exe'],
    ['a\u0000b\n  c.pdf', 'ab c.pdf'],
    ['\u200b', 'datei'],
    ['', 'datei'],
  ])('%j is kept as %j', (sent, kept) => expect(cleanFileName(sent)).toBe(kept))

  test('keeps its ending when it is cut', () => {
    const name = cleanFileName(`${'ä'.repeat(300)}.pdf`)
    expect(name).toHaveLength(200)
    expect(name.endsWith('ä.pdf')).toBe(true)
  })
})
