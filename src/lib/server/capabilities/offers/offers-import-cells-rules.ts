import type { ImportIssue, SourceRow } from '../imports/index.ts'
import { cleanLine, type Reading } from './offer-texts-rules.ts'
import type { OfferColumn, OffersImportDefinition } from './offers-import-definition.ts'

type Columns = OffersImportDefinition['columns']
type Details = Record<string, string | number>

/** The cells of one row by what they mean, and everything that turns out to be wrong with them. */
export class OfferCells {
  readonly issues: ImportIssue[] = []
  readonly row: SourceRow
  readonly #columns: Columns
  readonly #withScript = new Set<OfferColumn>()

  constructor(row: SourceRow, columns: Columns) {
    this.row = row
    this.#columns = columns
  }

  /** The cell's text as one line; '' where the recipe has no such column or the cell is empty. */
  line(meaning: OfferColumn): string {
    return cleanLine(this.text(meaning))
  }

  /** As `line`, with its line breaks. Scripts have no place in a text: they are left out and told. */
  text(meaning: OfferColumn): string {
    const written = this.#names(meaning)
      .map((name) => (this.row.cells[name] ?? '').trim())
      .join('')
    const text = written.replace(scripts, '').trim()
    if (text !== written && !this.#withScript.has(meaning)) {
      this.#withScript.add(meaning)
      this.tell({ meaning, code: 'offers/script-left-out', weight: 'noted' })
    }
    return text
  }

  /** Whether the recipe has a column for it. */
  has(meaning: OfferColumn): boolean {
    return this.#names(meaning).length > 0
  }

  /** What `reader` makes of the cell; null where it is empty or, told as an issue, not to be read. */
  read<Value>(
    meaning: OfferColumn,
    reader: (text: string) => Reading<Value>,
    weight: ImportIssue['weight'] = 'refused',
  ): Value | null {
    const text = this.text(meaning)
    const reading = reader(text)
    if (reading.ok) return reading.value
    this.tell({ meaning, code: reading.code, details: { value: shorten(text) }, weight })
    return null
  }

  tell({
    meaning,
    code,
    details,
    weight,
  }: {
    /** What the issue is about; the report names its column, if it comes from one. */
    meaning?: string
    code: string
    details?: Details | undefined
    weight: ImportIssue['weight']
  }): void {
    const column = meaning === undefined ? '' : this.#names(meaning).join(' + ')
    this.issues.push({
      line: this.row.line,
      code,
      weight,
      ...(column === '' ? {} : { column }),
      ...(details === undefined ? {} : { details }),
    })
  }

  #names(meaning: string): string[] {
    const names = Object.hasOwn(this.#columns, meaning) ? this.#columns[meaning as OfferColumn] : undefined // hasOwn says so
    return names === undefined ? [] : [names].flat()
  }
}

const scripts = /<(script|style)\b[\s\S]*?(<\/\1\s*>|$)/gi

/** Reports quote what is wrong, they don't copy a file. */
function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
