import type { QuestionOf } from '../definition/question-schema.ts'
import { inLanguage, listOf } from '../texts/say-text.ts'
import type { Option } from '../definition/question-schema.ts'
import type { AnswerRules } from './answer-rules.ts'
import { checkAmount } from './amounts.ts'
import { hasChoices } from './choices.ts'
import { filled } from './multiple.ts'
import { codesOf } from './picks.ts'

/** Areas by their codes, chosen on a map or from a list. */
export function areaRules({ id, min, max }: QuestionOf<'area'>, areas: readonly Option[]): AnswerRules {
  const known = new Map(areas.map((area) => [area.code, area]))
  const order = new Map<unknown, number>(areas.map(({ code }, at) => [code, at]))
  const place = (code: unknown) => order.get(code) ?? order.size
  const choices = { known, now: () => known, depends: false }
  return {
    choices,
    answerable: hasChoices(choices),
    check(value, problems) {
      if (!Array.isArray(value)) return problems.add(id, '', 'answer/wrong-type', { kind: 'area' })
      checkAmount({ id, amount: value.length, min, max }, problems)
      if (new Set(value).size < value.length) problems.add(id, '', 'answer/chosen-twice')
      if (!value.every((code) => known.has(code))) problems.add(id, '', 'answer/unknown-choice')
    },
    clean(value) {
      if (!Array.isArray(value)) return value === '' ? undefined : (value ?? undefined)
      const codes = new Set<unknown>(value.filter((code) => code !== '' && code !== null))
      return filled([...codes].sort((a, b) => place(a) - place(b)))
    },
    read: (fields, name) => fields.all(name),
    write(value, name, form) {
      if (Array.isArray(value))
        form.set(
          name,
          value.filter((code) => typeof code === 'string'),
        )
    },
    columns: [{ suffix: '', type: 'codes', label: null, codes: codesOf(choices) }],
    cells: (value) => [
      Array.isArray(value) ? value.filter((code) => typeof code === 'string').join(' ') : null,
    ],
    say(value, language) {
      const chosen = Array.isArray(value) ? value.flatMap((code) => known.get(code) ?? []) : []
      return listOf(
        chosen.map(({ label }) => inLanguage(label, language)),
        language,
      )
    },
    usualSeconds: 15,
  }
}
