import { SaxesParser } from 'saxes'
import { limits } from '../definition/limits.ts'
import { LssRefused } from './lss-problems.ts'

/** A row of a table of LimeSurvey: column → text; a column without a value is missing. */
export type Row = ReadonlyMap<string, string>

export type Tables = {
  /** The rows of a table; none where the file lacks it. */
  readonly rows: (table: string) => readonly Row[]
  /** Names of the tables that have rows. */
  readonly names: readonly string[]
  readonly docType: string
  readonly languages: readonly string[]
}

/** `document / table / rows / row / column`: deeper goes no file of LimeSurvey but for a few settings of themes. */
const deepest = 12

/**
 * The tables of an .lss file. Nothing is resolved: a document type with its entities is refused, and only the five entities of XML are known.
 *
 * @throws LssRefused
 */
export function readTables(text: string): Tables {
  if (text.length > limits.limeSurveyCharacters) {
    throw new LssRefused('limesurvey/too-large', null, {
      most: limits.limeSurveyCharacters,
      characters: text.length,
    })
  }
  if (text.includes('\ufffd') || text.includes('\u0000') || !text.isWellFormed()) {
    throw new LssRefused('limesurvey/wrong-encoding', null)
  }
  const tables = new Map<string, Row[]>()
  const languages: string[] = []
  const path: string[] = []
  let docType = ''
  let row = new Map<string, string>()
  let words = ''
  let rows = 0
  const parser = new SaxesParser({ position: true })
  parser.on('error', (error) => {
    throw new LssRefused('limesurvey/not-xml', parser.line, {
      reason: error.message.replace(/^\d+:\d+: /, ''),
    })
  })
  parser.on('doctype', () => {
    throw new LssRefused('limesurvey/doctype-refused', parser.line)
  })
  parser.on('opentag', ({ name }) => {
    path.push(name)
    words = ''
    if (path.length > deepest) throw new LssRefused('limesurvey/too-deep', parser.line, { most: deepest })
    if (isRow(path)) row = new Map()
  })
  const add = (more: string) => {
    words += more
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', ({ name }) => {
    const table = path[1] ?? ''
    if (path.length === 5 && path[3] === 'row') row.set(name, words)
    else if (isRow(path)) {
      rows += 1
      if (rows > limits.limeSurveyRows) {
        throw new LssRefused('limesurvey/too-large', parser.line, { most: limits.limeSurveyRows })
      }
      tables.set(table, tables.get(table) ?? [])
      tables.get(table)?.push(row)
    } else if (path.join('/') === 'document/LimeSurveyDocType') docType = words.trim()
    else if (path.join('/') === 'document/languages/language') languages.push(words.trim())
    path.pop()
    words = ''
  })
  parser.write(text.replace(/^\ufeff/, '').trimStart()).close()
  return { rows: (table) => tables.get(table) ?? [], names: [...tables.keys()], docType, languages }
}

function isRow(path: readonly string[]): boolean {
  return path.length === 4 && path[2] === 'rows' && path[3] === 'row'
}
