import type { QuestionOf } from '@gelingen/questionnaire'

export type FileType = QuestionOf<'file'>['accept'][number]

/**
 * What a file is by its content; its name decides nothing but whether a text is a table.
 * @returns null = nothing that is taken, also documents with macros
 */
export function typeOfFile({ content, name }: { content: Uint8Array; name: string }): FileType | null {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return 'application/pdf'
  if (bytes.subarray(0, 8).equals(PNG)) return 'image/png'
  if (bytes.subarray(0, 3).equals(JPEG)) return 'image/jpeg'
  if (bytes.subarray(0, 4).equals(ZIP)) return documentIn(bytes)
  if (!isText(bytes)) return null
  return name.toLowerCase().endsWith('.csv') ? 'text/csv' : 'text/plain'
}

/** The ending that a type's files are kept under. */
export const endingOfType: Readonly<Record<FileType, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'text/csv': 'csv',
  'text/plain': 'txt',
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const JPEG = Buffer.from([0xff, 0xd8, 0xff])
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1')
const ODT = 'application/vnd.oasis.opendocument.text'

/** OpenDocument, part 2 (packages), 3.3: the first entry is `mimetype`, not compressed. Office Open XML, part 2: a list of content types. */
function documentIn(zip: Buffer): FileType | null {
  const nameBytes = zip.length < 30 ? 0 : zip.readUInt16LE(26)
  const first = zip.subarray(30, 30 + nameBytes).toString('latin1')
  if (first === 'mimetype') {
    const at = 30 + nameBytes + zip.readUInt16LE(28)
    const isOdt = zip.subarray(at, at + ODT.length + 2).toString('latin1') === `${ODT}PK`
    return isOdt && !zip.includes('Basic/') ? ODT : null
  }
  const isWord = zip.includes('[Content_Types].xml') && zip.includes('word/document.xml')
  return isWord && !zip.includes('vbaProject.bin')
    ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    : null
}

/** No control characters but those that texts have, in UTF-8 or in the old letters of Windows. */
function isText(bytes: Buffer): boolean {
  return bytes.length > 0 && !bytes.some((byte) => byte < 0x20 && !TEXT_CONTROLS.has(byte))
}

/** Tab, line feed, form feed, carriage return. */
const TEXT_CONTROLS = new Set([0x09, 0x0a, 0x0c, 0x0d])
