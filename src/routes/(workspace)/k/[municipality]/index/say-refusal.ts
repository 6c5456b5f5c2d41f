import { sentenceOf } from '#lib/messages/sentence.ts'
import type { Locale } from '#lib/messages/index.ts'
import type { Refusal } from '#lib/server/platform/refusal.ts'

type Named = {
  readonly locale: Locale
  /** What people call a column, and a group of the spec. */
  readonly nameOf: (column: string) => string
  readonly groupNameOf: (group: string) => string
}

/** Why an index cannot be computed, with the names that people use instead of codes. */
export function sayRefusal({ code, details = {} }: Refusal, { locale, nameOf, groupNameOf }: Named): string {
  const { column, columns, group } = details
  return sentenceOf(
    {
      code,
      details: {
        ...details,
        ...(typeof column === 'string' && { column: nameOf(column) }),
        ...(typeof columns === 'string' && { columns: columns.split(', ').map(nameOf).join(', ') }),
        ...(typeof group === 'string' && group !== '' && { group: groupNameOf(group) }),
      },
    },
    locale,
  )
}
