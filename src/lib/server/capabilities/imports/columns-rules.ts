import type { ImportTarget } from './import-target.ts'

/** The columns that a file must have for a definition: as the target says, else those that it names in the usual places. */
export function columnsNeeded(target: ImportTarget<unknown>, definition: unknown): string[] {
  return [...new Set(target.columnsOf?.(definition) ?? columnsNamedIn(definition))]
}

/** Under `columns` stand texts or lists of them, under `column` one, and `when` has columns as its keys. */
function columnsNamedIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(columnsNamedIn)
  if (!isRecord(part)) return []
  return Object.entries(part).flatMap(([key, value]) => {
    if (key === 'column') return textsIn(value)
    if (key === 'columns' && isRecord(value)) return Object.values(value).flatMap(textsIn)
    if (key === 'when' && isRecord(value)) return Object.keys(value)
    return columnsNamedIn(value)
  })
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
