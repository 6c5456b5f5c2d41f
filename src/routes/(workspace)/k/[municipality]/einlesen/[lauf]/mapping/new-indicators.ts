import { indicatorDirections, topics, units } from '@gelingen/catalogue'
import { messages, type Locale } from '#lib/messages/index.ts'
import { newEntry, readColumnName, saysPercent } from '#lib/server/capabilities/indicators/index.ts'
import { answer, list, text, type Question } from './mapping-types.ts'

/** Chosen for a column that is to become an indicator of its own. */
export const NEW = '+'

/** What a new indicator is: asked beside its column, with a first answer already there. */
export function newIndicatorQuestions(
  column: string,
  { entry, locale }: { entry: unknown; locale: Locale },
): Question[] {
  if (entry === undefined) return []
  const texts = messages(locale).importFix.newIndicator
  const choice = (name: string, label: string, options: { value: string; text: string }[]): Question => ({
    kind: 'choice',
    name: `${name}:${column}`,
    label,
    value: text(entry, name.slice(3).toLowerCase()),
    options,
  })
  const named = (entries: readonly { code: string; name: { de: string; en: string } }[]) =>
    entries.map(({ code, name }) => ({ value: code, text: name[locale] }))
  return [
    {
      kind: 'text',
      name: `newName:${column}`,
      label: texts.name,
      value: text(entry, 'name'),
      required: true,
      type: 'text',
    },
    choice('newUnit', texts.unit, named(units)),
    choice(
      'newDirection',
      texts.direction,
      indicatorDirections.map((code) => ({ value: code, text: texts.directions[code] })),
    ),
    choice('newTopic', texts.topic, named(topics)),
  ]
}

/**
 * The entries of the new indicators that the answers make or keep; columns of the same name in several years are one.
 * @returns the entries, and the code of each column that is one of them
 */
export function newIndicators(
  form: FormData,
  {
    columns,
    titles,
    before,
    taken,
  }: {
    columns: readonly string[]
    titles: readonly string[]
    before: Record<string, unknown>
    taken: readonly { code: string }[]
  },
): { entries: Record<string, unknown>[]; codes: Map<string, string> } {
  const entries = new Map<string, Record<string, unknown>>()
  const codes = new Map<string, string>()
  const known = list(before, 'entries').filter((entry) => entry instanceof Object)
  for (const column of columns) {
    const chosen = answer(form, `indicator:${column}`)
    const entry =
      chosen === NEW ? entryFor(column, { titles, taken }) : known.find((one) => text(one, 'code') === chosen)
    if (entry === undefined || entry === null) continue
    const code = text(entry, 'code')
    codes.set(column, code)
    entries.set(code, { ...entries.get(code), ...entry, ...answersFor(form, column) })
  }
  return { entries: [...entries.values()], codes }
}

function entryFor(
  column: string,
  { titles, taken }: { titles: readonly string[]; taken: readonly { code: string }[] },
) {
  const { subject } = readColumnName(column)
  const [title = ''] = titles
  return newEntry(subject || readColumnName(title).subject || column, {
    isPercent: saysPercent(`${column} ${title}`),
    taken,
  })
}

function answersFor(form: FormData, column: string): Record<string, unknown> {
  const asked = { name: 'newName', unit: 'newUnit', direction: 'newDirection', topic: 'newTopic' }
  const answers = Object.fromEntries(
    Object.entries(asked).flatMap(([field, name]) => {
      const value = answer(form, `${name}:${column}`)
      return value === '' ? [] : [[field, value]]
    }),
  )
  if (!('unit' in answers)) return answers
  const isPercent = answers['unit'] === 'percent'
  return { ...answers, lowest: isPercent ? 0 : null, highest: isPercent ? 100 : null }
}
