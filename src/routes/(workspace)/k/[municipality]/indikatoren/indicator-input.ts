import { codeFromName } from '#lib/server/platform/code-from-name.ts'
import type { IndicatorEntry } from '#lib/server/capabilities/indicators/index.ts'
import type { Locale, Messages } from '#lib/messages/index.ts'
import { sentenceOf } from '#lib/messages/sentence.ts'
import type { Refusal } from '#lib/server/platform/refusal.ts'
import { parseCell } from '#lib/server/platform/tables/parse-cell.ts'

/** The fields of the form as they were typed. */
export type TypedEntry = Record<keyof IndicatorEntry, string>

const fields = [
  'code',
  'name',
  'definition',
  'unit',
  'numerator',
  'denominator',
  'direction',
  'topic',
  'source',
  'licence',
  'refreshRhythm',
  'minimumCount',
  'lowest',
  'highest',
  'decimals',
] as const satisfies readonly (keyof IndicatorEntry)[]

/** What the form sent, to be shown again if it is refused. */
export function typedEntry(form: FormData): TypedEntry {
  const typed = fields.map((field) => [field, String(form.get(field) ?? '').trim()])
  // Made from the list of all fields.
  return Object.fromEntries(typed) as TypedEntry
}

/** A stored entry as the form shows it. */
export function toTyped(entry: IndicatorEntry, locale: Locale): TypedEntry {
  const number = (value: number | null) =>
    value === null ? '' : locale === 'de' ? String(value).replace('.', ',') : String(value)
  return {
    ...entry,
    minimumCount: number(entry.minimumCount),
    lowest: number(entry.lowest),
    highest: number(entry.highest),
    decimals: number(entry.decimals),
  }
}

/** What is typed, in the shape of an entry; numbers that are none stay texts, so that the capability refuses them. */
export function toEntry(
  typed: TypedEntry,
  locale: Locale,
): Record<keyof IndicatorEntry, string | number | null> {
  const number = (text: string): string | number | null => {
    const cell = parseCell(text, locale === 'de' ? ',' : '.')
    if (cell.kind === 'empty') return null
    return cell.kind === 'number' ? cell.value : text
  }
  return {
    ...typed,
    code: typed.code === '' ? codeFromName(typed.name) : typed.code,
    minimumCount: number(typed.minimumCount),
    lowest: number(typed.lowest),
    highest: number(typed.highest),
    decimals: number(typed.decimals) ?? 1,
  }
}

/** A code under which a page of ours lives could not be opened. */
export const reservedCodes: readonly string[] = ['neu', 'katalog']

/** The refusal as a sentence that calls the field as the form does, and the field that it is about. */
export function refusedField(
  { code, details = {} }: Refusal,
  { texts, locale }: { texts: Messages['indicators']['page']; locale: Locale },
): { sentence: string; field: string } {
  const field = code === 'indicators/code-taken' ? 'code' : String(details['field'] ?? '')
  const label = fields.includes(field as keyof IndicatorEntry)
    ? texts.fields[field as keyof IndicatorEntry]
    : field
  return { sentence: sentenceOf({ code, details: { ...details, field: label } }, locale), field }
}
