import { refuse, type Outcome } from '../refusal.ts'
import { readZipDirectory, unpackPart, type ZipPart } from './read-zip.ts'

/** Unpacked, a workbook takes about ten times as much memory as text. */
const MOST_UNPACKED_BYTES = 150_000_000

/** A workbook whose archive is sound. */
export type WorkbookParts = {
  /** In the workbook's order. */
  sheets: string[]
  /** The text of a part, e.g. `xl/styles.xml`; '' where there is none. */
  textOf(part: string): Promise<string>
  /** Where the sheet's cells are: the name of a part. */
  partOfSheet(sheet: string): Promise<string>
}

/** @returns refusals `tables/not-a-workbook`, `tables/workbook-too-large` */
export async function readWorkbookParts(path: string): Promise<Outcome<WorkbookParts>> {
  const parts = await readZipDirectory(path)
  const workbook = parts?.find(({ name }) => name === 'xl/workbook.xml')
  if (parts === undefined || workbook === undefined) return refuse('tables/not-a-workbook')
  const declared = parts.reduce((sum, part) => sum + part.unpackedBytes, 0)
  if (declared > MOST_UNPACKED_BYTES) return refuse('tables/workbook-too-large', sizes(declared))
  if (!(await areAsDeclared(path, parts))) return refuse('tables/not-a-workbook')
  const textOf = async (name: string) => {
    const part = parts.find((one) => one.name === name)
    if (part === undefined) return ''
    return (await unpackPart(path, part, { mostBytes: MOST_UNPACKED_BYTES, keep: true }))?.text ?? ''
  }
  const declaredSheets = tagsNamed(await textOf('xl/workbook.xml'), 'sheet')
  const sheets = declaredSheets.map((tag) => withoutEntities(attributeOf(tag, 'name')))
  if (sheets.length === 0) return refuse('tables/not-a-workbook')
  const partOfSheet = async (sheet: string) => {
    const id = attributeOf(declaredSheets[sheets.indexOf(sheet)] ?? '', 'r:id')
    const relations = tagsNamed(await textOf('xl/_rels/workbook.xml.rels'), 'Relationship')
    const target = relations.find((tag) => attributeOf(tag, 'Id') === id)
    return `xl/${attributeOf(target ?? '', 'Target').replace(/^\/?(xl\/)?/, '')}`
  }
  return { ok: true, value: { sheets, textOf, partOfSheet } }
}

/** The opening tags of a name, whatever their namespace is called. */
export function tagsNamed(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g'))].map(([tag]) => tag)
}

/** An attribute of an opening tag; '' where it has none. */
export function attributeOf(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
}

/** An archive may declare a megabyte and unpack to gigabytes; so it is measured before anything keeps it in memory. */
async function areAsDeclared(path: string, parts: ZipPart[]): Promise<boolean> {
  for (const part of parts) {
    const unpacked = await unpackPart(path, part, { mostBytes: part.unpackedBytes, keep: false })
    if (unpacked === undefined || unpacked.bytes > part.unpackedBytes) return false
  }
  return true
}

function withoutEntities(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return text.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return named[name] ?? whole
    const code = name[1]?.toLowerCase() === 'x' ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10)
    return Number.isFinite(code) && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

function sizes(declaredBytes: number) {
  return {
    megabytes: Math.ceil(declaredBytes / 1e6),
    limitMegabytes: Math.floor(MOST_UNPACKED_BYTES / 1e6),
  }
}
