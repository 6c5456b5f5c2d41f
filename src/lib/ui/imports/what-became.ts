import { messages, type Locale } from '#lib/messages/index.ts'
import { formatNumber } from '#lib/ui/format.ts'

type Rows = { read: number; taken: number; refused: number }

/** How many rows there were; those that could have been taken are not called taken where the file was not. */
export function rowsRead({ status, report }: { status: string; report: Rows }, locale: Locale): string {
  const texts = messages(locale).importPages
  const count = (value: number) => formatNumber(value, locale)
  const counts = { read: count(report.read), taken: count(report.taken), refused: count(report.refused) }
  return status === 'refused' ? texts.rowsNotTaken(counts) : texts.rows(counts)
}

type Counts = { added: number; changed: number; unchanged: number; vanished: number }

/** What became of the records of a file, in words; what did not happen is not mentioned. */
export function whatBecame(counts: Counts, locale: Locale): string {
  const texts = messages(locale).importPages
  const parts = (['added', 'changed', 'unchanged', 'vanished'] as const).filter((kind) => counts[kind] > 0)
  return parts.length === 0
    ? texts.nothing
    : parts.map((kind) => texts[kind](formatNumber(counts[kind], locale))).join(', ')
}
