import { messages } from '#lib/messages/index.ts'
import { answer, answered, list, part, text, type Mapping, type Question } from './mapping-types.ts'

/** Residents by age group, a column per group. */
export const residentsMapping: Mapping = {
  questions(definition, { locale, columns, levels }) {
    const texts = messages(locale).importPages.mapping
    const year = part(definition, 'year')
    const groups = new Map(list(definition, 'groups').map((group) => [text(group, 'column'), group]))
    const areaColumn = text(part(definition, 'columns'), 'code')
    return [
      {
        title: texts.columns,
        questions: [
          levelQuestion({ label: texts.whichLevel, value: text(definition, 'level'), levels }),
          { kind: 'column', name: 'code', label: texts.areaCode, value: areaColumn, required: true },
          {
            kind: 'column',
            name: 'yearColumn',
            label: texts.yearColumn,
            value: text(year, 'column'),
            required: false,
          },
          {
            kind: 'text',
            name: 'year',
            label: texts.yearFixed,
            value: text(year, 'fixed'),
            required: false,
            type: 'number',
          },
        ],
      },
      {
        title: texts.ageGroups,
        hint: texts.ageGroupsHint,
        questions: columns
          .filter((column) => column !== areaColumn && column !== text(year, 'column'))
          .map((column): Question => ({
            kind: 'text',
            name: `ages:${column}`,
            label: column,
            value: agesOf(groups.get(column)),
            required: false,
            type: 'text',
          })),
      },
    ]
  },
  definition(form, { columns }) {
    const yearColumn = answer(form, 'yearColumn')
    return answered({
      level: answer(form, 'level'),
      columns: { code: answer(form, 'code') },
      year: yearColumn === '' ? { fixed: Number(answer(form, 'year')) } : { column: yearColumn },
      groups: columns.flatMap((column) => groupOf(column, answer(form, `ages:${column}`))),
    })
  },
}

type Levels = { code: string; name: string }[]

/** On which level the file's areas are. */
export function levelQuestion({
  label,
  value,
  levels,
}: {
  label: string
  value: string
  levels: Levels
}): Question {
  const finest = levels.at(-1)?.code ?? ''
  return {
    kind: 'choice',
    name: 'level',
    label,
    value: value || finest,
    options: levels.map(({ code, name }) => ({ value: code, text: name })),
  }
}

/** "3-6" for a group from 3 to under 6, "27-" for an open one. */
function agesOf(group: unknown): string {
  const from = text(group, 'ageFrom')
  return from === '' ? '' : `${from}-${text(group, 'ageTo')}`
}

function groupOf(column: string, ages: string) {
  const found = /^(\d{1,3})\s*[-–]\s*(\d{0,3})$/.exec(ages)
  if (found === null) return []
  const [, from, to] = found
  return [{ column, ageFrom: Number(from), ageTo: to === '' ? null : Number(to) }]
}
